// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Reason;
import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.FactKind;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import java.time.Instant;
import java.time.LocalDate;

/** Skein's own columns, one kind of fact a file (CSV) or a line (JSON lines). */
final class SkeinLayout implements Layout {

    private final FactKind kind;
    private final Columns columns;
    private final ReadOptions options;
    private final TransferColumns transfers;

    SkeinLayout(FactKind kind, Columns columns, ReadOptions options, ContentIds ids) {
        this.kind = kind;
        this.columns = columns;
        this.options = options;
        this.transfers = new TransferColumns(columns, ids);
    }

    @Override
    public String name() {
        return "Skein " + SkeinColumns.of(kind).word();
    }

    @Override
    public FactKind firstKind() {
        return kind;
    }

    @Override
    public void read(RowValues row) {
        row.readRecordedAt(at(SkeinColumns.RECORDED_AT), options.startedAt());
        switch (kind) {
            case CUSTOMER -> customer(row);
            case ACCOUNT -> account(row);
            case DEVICE -> device(row);
            case IDENTIFIER_USE -> identifier(row);
            case OWNERSHIP -> ownership(row);
            case LOGIN -> login(row);
            case TRANSFER -> transfers.read(row);
        }
    }

    private void customer(RowValues row) {
        String id = row.id(at("customer_id"));
        PartyKind partyKind =
                row.required(at("customer_kind"), text -> Texts.choice(text, PartyKind.class), PartyKind.NATURAL);
        String name = row.required(at("name"), Texts::free, "?");
        LocalDate bornOn = row.optional(at("born_on"), Times::date);
        String country = row.optional(at("country"), Texts::country);
        String segment = row.optional(at("segment"), Texts::free);
        row.emit(() -> new Customer(id, partyKind, name, bornOn, country, segment));
    }

    private void account(RowValues row) {
        String id = row.id(at("account_id"));
        String bankId = row.id(at("bank_id"));
        String number = row.optional(at("number"), Identifiers::accountNumber, id);
        AccountKind accountKind =
                row.optional(at("account_kind"), text -> Texts.choice(text, AccountKind.class), AccountKind.UNKNOWN);
        AccountClass accountClass = row.optional(at("account_class"), text -> Texts.choice(text, AccountClass.class));
        CurrencyUnit currency = row.optional(at("currency"), Currencies::byCode);
        Instant openedAt = row.optional(at("opened_at"), Times::instant);
        Instant closedAt = row.optional(at("closed_at"), Times::instant);
        row.emit(() -> new Account(id, bankId, number, accountKind, accountClass, currency, openedAt, closedAt));
    }

    private void device(RowValues row) {
        String id = row.id(at("device_id"));
        String type = row.optional(at("device_type"), Texts::free);
        row.emit(() -> new Device(id, type));
    }

    private void identifier(RowValues row) {
        String customerId = row.id(at("customer_id"));
        int kindColumn = at("identifier_kind");
        IdentifierKind identifierKind =
                row.required(kindColumn, text -> Texts.choice(text, IdentifierKind.class), IdentifierKind.DOCUMENT);
        String value = row.required(
                at("identifier_value"),
                text -> Identifiers.normalise(identifierKind, text, options.phoneRegion()),
                "?");
        Instant since = row.optional(at("since"), Times::instant);
        row.emit(() -> new IdentifierUse(customerId, identifierKind, value, since));
    }

    private void ownership(RowValues row) {
        String customerId = row.id(at("customer_id"));
        String accountId = row.id(at("account_id"));
        Ownership.Role role =
                row.optional(at("role"), text -> Texts.choice(text, Ownership.Role.class), Ownership.Role.OWNER);
        Instant since = row.optional(at("since"), Times::instant);
        row.emit(() -> new Ownership(customerId, accountId, role, since));
    }

    private void login(RowValues row) {
        String id = row.id(at("login_id"));
        String customerId = row.id(at("customer_id"));
        String deviceId = row.id(at("device_id"));
        Instant at = row.required(at("at"), Times::instant, Instant.EPOCH);
        String ip = row.optional(at("ip"), Identifiers::networkAddress);
        row.emit(() -> new Login(id, customerId, deviceId, at, ip));
    }

    private int at(String column) {
        return columns.find(column);
    }

    /** The columns of transfers, looked up once because there are millions of rows. */
    private static final class TransferColumns {

        private final ContentIds ids;
        private final int id;
        private final int from;
        private final int to;
        private final int at;
        private final int amount;
        private final int currency;
        private final int receivedAmount;
        private final int receivedCurrency;
        private final int channel;
        private final int reference;

        TransferColumns(Columns columns, ContentIds ids) {
            this.ids = ids;
            this.id = columns.find("transfer_id");
            this.from = columns.find("from_account_id");
            this.to = columns.find("to_account_id");
            this.at = columns.find("at");
            this.amount = columns.find("amount");
            this.currency = columns.find("currency");
            this.receivedAmount = columns.find("received_amount");
            this.receivedCurrency = columns.find("received_currency");
            this.channel = columns.find("channel");
            this.reference = columns.find("reference");
        }

        void read(RowValues row) {
            TransferValues values =
                    new TransferValues(row.id(from), row.id(to), row.required(at, Times::instant, Instant.EPOCH));
            CurrencyUnit paidIn = row.required(currency, Currencies::byCode, TransferValues.NO_CURRENCY);
            values.paid(row.required(amount, text -> Amounts.exact(text, paidIn), TransferValues.NO_MONEY));
            received(row, values, paidIn);
            values.channel(row.optional(channel, text -> Texts.choice(text, Channel.class), Channel.UNKNOWN));
            values.reference(row.optional(reference, Texts::free));
            values.emit(row, row.optional(id, Texts::id), ids);
        }

        private void received(RowValues row, TransferValues values, CurrencyUnit paidIn) {
            CurrencyUnit currencyThere = row.optional(receivedCurrency, Currencies::byCode, paidIn);
            if (!row.text(receivedAmount).isEmpty()) {
                values.received(row.required(
                        receivedAmount, text -> Amounts.exact(text, currencyThere), TransferValues.NO_MONEY));
            } else if (!currencyThere.equals(paidIn)) {
                row.refuse(receivedAmount, Reason.MISSING_VALUE);
            }
        }
    }
}
