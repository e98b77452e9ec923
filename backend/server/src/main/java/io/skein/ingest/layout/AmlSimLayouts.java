// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.FactKind;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layout of IBM's AMLSim simulator. Its label columns ({@code is_sar}, {@code alert_id}, {@code prior_sar_count}) are never read.
 *
 * <p>Transfers name no currency: they are in the run's base currency. Opening and closing days that are simulation steps, plain
 * whole numbers, say nothing about the world and are dropped.
 */
final class AmlSimLayouts {

    private static final Map<String, Channel> CHANNELS = Map.of(
            "wire", Channel.WIRE,
            "check", Channel.CHEQUE,
            "cheque", Channel.CHEQUE,
            "ach", Channel.ACH,
            "credit", Channel.CARD,
            "cash-in", Channel.CASH,
            "cash-out", Channel.CASH);

    private AmlSimLayouts() {}

    static Optional<Layout> matching(Columns header, ReadOptions options, ContentIds ids) {
        if (header.hasAll(List.of("tran_id", "orig_acct", "bene_acct", "tx_type", "base_amt", "tran_timestamp"))
                && !LabelFiles.isOne(header)) {
            return Optional.of(new Transactions(header, options, ids));
        }
        if (header.hasAll(List.of("acct_id", "dsply_nm", "type", "acct_rptng_crncy"))) {
            return Optional.of(new Accounts(header));
        }
        if (header.hasAll(List.of("cust_acct_mapping_id", "acct_id", "cust_id"))) {
            return Optional.of(new Mapping(header));
        }
        return header.hasAll(List.of("partyId", "partyType", "isIndividual"))
                ? Optional.of(new Parties(header, options))
                : Optional.empty();
    }

    private static @Nullable Instant timeUnlessStep(RowValues row, int column) {
        boolean step = row.text(column).chars().allMatch(Character::isDigit);
        return step ? null : row.optional(column, Times::instant);
    }

    private record Transactions(Columns header, ReadOptions options, ContentIds ids) implements Layout {

        @Override
        public String name() {
            return "AMLSim transactions";
        }

        @Override
        public FactKind firstKind() {
            return FactKind.TRANSFER;
        }

        @Override
        public void read(RowValues row) {
            TransferValues values = new TransferValues(
                    row.id(header.find("orig_acct")),
                    row.id(header.find("bene_acct")),
                    row.required(header.find("tran_timestamp"), Times::instant, Instant.EPOCH));
            values.paid(row.required(
                    header.find("base_amt"),
                    text -> Amounts.exact(text, options.baseCurrency()),
                    TransferValues.NO_MONEY));
            String way = row.text(header.find("tx_type")).toLowerCase(Locale.ROOT);
            values.channel(CHANNELS.getOrDefault(way, Channel.UNKNOWN));
            values.emit(row, row.id(header.find("tran_id")), ids);
        }
    }

    private record Accounts(Columns header) implements Layout {

        @Override
        public String name() {
            return "AMLSim accounts";
        }

        @Override
        public FactKind firstKind() {
            return FactKind.ACCOUNT;
        }

        @Override
        public void read(RowValues row) {
            String id = row.id(header.find("acct_id"));
            String bankId = row.optional(header.find("bank_id"), Texts::id, "unknown");
            CurrencyUnit currency = row.optional(header.find("acct_rptng_crncy"), Currencies::byCode);
            Instant openedAt = timeUnlessStep(row, header.find("open_dt"));
            Instant closedAt = timeUnlessStep(row, header.find("close_dt"));
            row.emit(() -> new Account(id, bankId, id, AccountKind.UNKNOWN, null, currency, openedAt, closedAt));
        }
    }

    private record Mapping(Columns header) implements Layout {

        @Override
        public String name() {
            return "AMLSim account mapping";
        }

        @Override
        public FactKind firstKind() {
            return FactKind.OWNERSHIP;
        }

        @Override
        public void read(RowValues row) {
            String customerId = row.id(header.find("cust_id"));
            String accountId = row.id(header.find("acct_id"));
            String role = row.text(header.find("cust_acct_role"));
            Ownership.Role as = role.equalsIgnoreCase("Primary") || role.isEmpty()
                    ? Ownership.Role.OWNER
                    : Ownership.Role.SIGNATORY;
            row.emit(() -> new Ownership(customerId, accountId, as, null));
        }
    }

    /** Individuals and organisations; the files differ only in the case and presence of columns. */
    private record Parties(Columns header, ReadOptions options) implements Layout {

        @Override
        public String name() {
            return "AMLSim parties";
        }

        @Override
        public FactKind firstKind() {
            return FactKind.CUSTOMER;
        }

        @Override
        public void read(RowValues row) {
            String id = row.id(header.find("partyId"));
            boolean individual = row.text(header.find("partyType")).equalsIgnoreCase("Individual");
            String country = row.optional(header.find("countryOfResidency"), Texts::country);
            String name = name(row, (individual ? "Individual " : "Organization ") + id);
            PartyKind kind = individual ? PartyKind.NATURAL : PartyKind.LEGAL;
            row.emit(() -> new Customer(id, kind, name, null, country, null));
            for (String column : List.of("homePhone", "alternatePhone", "cellPhone", "primaryPhone", "workPhone")) {
                identifier(row, id, IdentifierKind.PHONE, column);
            }
            for (String column : List.of("alternateEmail", "companyEmail", "personalEmail", "workEmail")) {
                identifier(row, id, IdentifierKind.EMAIL, column);
            }
        }

        /** The simulator leaves all names empty; then kind and number stand for one. */
        private String name(RowValues row, String otherwise) {
            String first = row.optional(header.find("firstName"), Texts::free, "");
            String last = row.optional(header.find("lastName"), Texts::free, "");
            return Stream.of("name", "legalName")
                    .filter(column -> !row.text(header.find(column)).isEmpty())
                    .findFirst()
                    .map(column -> row.required(header.find(column), Texts::free, otherwise))
                    .orElse((first + last).isEmpty() ? otherwise : (first + " " + last).strip());
        }

        private void identifier(RowValues row, String customerId, IdentifierKind kind, String column) {
            String value =
                    row.optional(header.find(column), text -> Identifiers.normalise(kind, text, options.phoneRegion()));
            if (value != null) {
                row.emit(() -> new IdentifierUse(customerId, kind, value, null));
            }
        }
    }
}
