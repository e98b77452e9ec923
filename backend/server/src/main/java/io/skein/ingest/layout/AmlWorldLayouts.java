// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Reason;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.FactKind;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The layout of the AMLworld data sets (Altman et al., NeurIPS 2023).
 *
 * <p>Account numbers repeat across banks, so an account's id is {@code bank/number}; leading zeros of bank ids are not significant.
 * Times have minute resolution and no zone. Amounts in yen carry two decimals and are rounded half to even. The label in the last
 * column is never read.
 */
final class AmlWorldLayouts {

    private static final List<String> TRANSFER_COLUMNS = List.of(
            "Timestamp",
            "From Bank",
            "Account",
            "To Bank",
            "Account",
            "Amount Received",
            "Receiving Currency",
            "Amount Paid",
            "Payment Currency",
            "Payment Format");
    private static final List<String> ACCOUNT_COLUMNS =
            List.of("Bank Name", "Bank ID", "Account Number", "Entity ID", "Entity Name");
    private static final Map<String, Channel> CHANNELS = Map.of(
            "ach", Channel.ACH,
            "wire", Channel.WIRE,
            "cheque", Channel.CHEQUE,
            "cash", Channel.CASH,
            "credit card", Channel.CARD,
            "bitcoin", Channel.DIGITAL_CURRENCY,
            "reinvestment", Channel.REINVESTMENT);

    private AmlWorldLayouts() {}

    static Optional<Layout> matching(Columns header, ReadOptions options, ContentIds ids) {
        List<String> names = header.names();
        int width = TRANSFER_COLUMNS.size();
        if (names.size() >= width && names.subList(0, width).equals(TRANSFER_COLUMNS)) {
            return Optional.of(new Transfers(options, ids));
        }
        return header.hasAll(ACCOUNT_COLUMNS) ? Optional.of(new Accounts(header)) : Optional.empty();
    }

    /** Bank ids are numbers that some files write with leading zeros. */
    static String bank(String text) {
        String id = Texts.id(text);
        int from = 0;
        while (from < id.length() - 1 && id.charAt(from) == '0') {
            from++;
        }
        return id.substring(from);
    }

    private static Channel channel(String text) {
        Channel channel = CHANNELS.get(text.toLowerCase(Locale.ROOT));
        if (channel == null) {
            throw new BadValue(Reason.UNKNOWN_VALUE);
        }
        return channel;
    }

    private static final class Transfers implements Layout {

        private final ReadOptions options;
        private final ContentIds ids;

        Transfers(ReadOptions options, ContentIds ids) {
            this.options = options;
            this.ids = ids;
        }

        @Override
        public String name() {
            return "AMLworld transfers";
        }

        @Override
        public FactKind firstKind() {
            return FactKind.TRANSFER;
        }

        // Columns by number, because two of them are called Account. Column 10, the label, is not among them.
        @Override
        public void read(RowValues row) {
            TransferValues values = new TransferValues(
                    account(row, 1),
                    account(row, 3),
                    row.required(0, text -> Times.slashedMinute(text, options.timeZone()), Instant.EPOCH));
            values.received(money(row, 5));
            values.paid(money(row, 7));
            values.channel(row.required(9, AmlWorldLayouts::channel, Channel.UNKNOWN));
            values.emit(row, null, ids);
        }

        private static String account(RowValues row, int bankColumn) {
            return row.required(bankColumn, AmlWorldLayouts::bank, "?") + "/" + row.id(bankColumn + 1);
        }

        private static Money money(RowValues row, int amountColumn) {
            CurrencyUnit currency = row.required(amountColumn + 1, Currencies::byName, TransferValues.NO_CURRENCY);
            Money amount = row.required(amountColumn, text -> Amounts.rounded(text, currency), TransferValues.NO_MONEY);
            if (Amounts.hasMoreDecimals(row.text(amountColumn), currency)) {
                row.countRounding();
            }
            return amount;
        }
    }

    /** One row states the entity, the account and that the one owns the other. */
    private static final class Accounts implements Layout {

        private final int bank;
        private final int number;
        private final int entity;
        private final int entityName;

        Accounts(Columns header) {
            this.bank = header.find("Bank ID");
            this.number = header.find("Account Number");
            this.entity = header.find("Entity ID");
            this.entityName = header.find("Entity Name");
        }

        @Override
        public String name() {
            return "AMLworld accounts";
        }

        @Override
        public FactKind firstKind() {
            return FactKind.CUSTOMER;
        }

        @Override
        public void read(RowValues row) {
            String bankId = row.required(bank, AmlWorldLayouts::bank, "?");
            String accountNumber = row.id(number);
            String accountId = bankId + "/" + accountNumber;
            String customerId = row.id(entity);
            String name = row.required(entityName, Texts::free, "?");
            PartyKind kind = name.startsWith("Individual") ? PartyKind.NATURAL : PartyKind.LEGAL;
            row.emit(() -> new Customer(customerId, kind, name, null, null, null));
            row.emit(() -> new Account(accountId, bankId, accountNumber, AccountKind.UNKNOWN, null, null, null, null));
            row.emit(() -> new Ownership(customerId, accountId, Ownership.Role.OWNER, null));
        }
    }
}
