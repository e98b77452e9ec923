// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.skein.model.Account;
import io.skein.model.Channel;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the AMLworld data sets: {@code Bank_Trans.csv} with the label in its last column, {@code Bank_accounts.csv},
 * {@code Bank_Patterns.txt}. It has no customers beyond a name, no identifiers, devices and log-ins, and minutes only.
 *
 * <p>{@code truth/truth.csv} lies beside them. As transfers have no id in this layout, it names them by their row in
 * {@code Bank_Trans.csv}, the first below the header being 1; accounts by bank id and number as they stand in the files, with a slash between.
 *
 * <p>Source of the layout: Altman et al., Realistic Synthetic Financial Transactions for Anti-Money Laundering Models, NeurIPS 2023,
 * <a href="https://arxiv.org/abs/2306.16424">arXiv:2306.16424</a>. Its seven payment formats hold our channels so: booking, mobile and
 * third party as ACH. Every account has an owner there; accounts at other banks get one each who has no other.
 */
final class AmlWorldFiles implements FactWriter {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
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
            "Payment Format",
            "Is Laundering");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("USD", "US Dollar"),
            Map.entry("EUR", "Euro"),
            Map.entry("CHF", "Swiss Franc"),
            Map.entry("CNY", "Yuan"),
            Map.entry("ILS", "Shekel"),
            Map.entry("INR", "Rupee"),
            Map.entry("GBP", "UK Pound"),
            Map.entry("RUB", "Ruble"),
            Map.entry("JPY", "Yen"),
            Map.entry("XBT", "Bitcoin"),
            Map.entry("CAD", "Canadian Dollar"),
            Map.entry("AUD", "Australian Dollar"),
            Map.entry("MXN", "Mexican Peso"),
            Map.entry("SAR", "Saudi Riyal"),
            Map.entry("BRL", "Brazil Real"));

    private final CsvWriter transfers;
    private final CsvWriter accounts;
    private final Path patternFile;
    private final Map<String, Integer> banks = new HashMap<>();
    private final Map<String, Account> known = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<List<String>>> patterns = new LinkedHashMap<>();
    private final List<TruthRecord> truth = new ArrayList<>();
    private final Path folder;
    private @Nullable Transfer last;
    private boolean isLastPlanted;
    private long rows;

    AmlWorldFiles(Path folder) throws IOException {
        transfers = CsvWriter.builder().build(folder.resolve("Bank_Trans.csv"));
        transfers.writeRecord(TRANSFER_COLUMNS);
        accounts = CsvWriter.builder().build(folder.resolve("Bank_accounts.csv"));
        accounts.writeRecord("Bank Name", "Bank ID", "Account Number", "Entity ID", "Entity Name");
        patternFile = folder.resolve("Bank_Patterns.txt");
        this.folder = folder;
    }

    @Override
    public void accept(Fact fact) {
        switch (fact) {
            case Customer it -> names.put(it.id(), it.name());
            case Account it -> known.put(it.id(), it);
            case Ownership it -> own(it);
            case Transfer it -> {
                writeLast();
                last = it;
                rows++;
                isLastPlanted = false;
            }
            case Device ignored -> {}
            case IdentifierUse ignored -> {}
            case Login ignored -> {}
        }
    }

    @Override
    public void accept(TruthRecord planted) {
        Transfer transfer = last;
        if (transfer != null
                && planted.element() == Element.TRANSFER
                && planted.id().equals(transfer.id())) {
            isLastPlanted = true;
            patterns.computeIfAbsent(planted.typology() + "\n" + planted.patternId(), id -> new ArrayList<>())
                    .add(row(transfer, "1"));
            truth.add(withId(planted, Long.toString(rows)));
        } else {
            truth.add(planted);
        }
    }

    @Override
    public void close() throws IOException {
        writeLast();
        for (Account outside : known.values()) {
            if (outside.openedAt() == null) {
                account(outside, "E" + outside.number(), "Unknown of " + outside.bankId());
            }
        }
        transfers.close();
        accounts.close();
        writePatterns();
        writeTruth();
    }

    private void writeTruth() throws IOException {
        try (TruthFile file = new TruthFile(folder)) {
            for (TruthRecord planted : truth) {
                file.accept(planted.element() == Element.ACCOUNT ? withId(planted, idHere(planted.id())) : planted);
            }
        }
    }

    private String idHere(String accountId) {
        Account account = Objects.requireNonNull(known.get(accountId));
        return bank(account.bankId()) + "/" + number(account);
    }

    private static TruthRecord withId(TruthRecord planted, String id) {
        return new TruthRecord(planted.patternId(), planted.typology(), planted.element(), id, planted.role());
    }

    private void own(Ownership right) {
        if (right.role() == Ownership.Role.OWNER) {
            String name = Objects.requireNonNull(names.get(right.customerId()));
            account(Objects.requireNonNull(known.get(right.accountId())), right.customerId(), name);
        }
    }

    private void account(Account account, String entity, String name) {
        String bank = bank(account.bankId());
        accounts.writeRecord("Bank " + account.bankId(), bank, number(account), entity, name);
    }

    private void writeLast() {
        if (last != null) {
            transfers.writeRecord(row(last, isLastPlanted ? "1" : "0"));
            last = null;
        }
    }

    private void writePatterns() throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(patternFile)) {
            for (Map.Entry<String, List<List<String>>> pattern : patterns.entrySet()) {
                String key = pattern.getKey();
                String kind = key.substring(0, key.indexOf('\n')).toUpperCase(Locale.ROOT);
                file.write("BEGIN LAUNDERING ATTEMPT - " + kind + ":  " + key.substring(key.indexOf('\n') + 1) + "\n");
                for (List<String> row : pattern.getValue()) {
                    file.write(String.join(",", row) + "\n");
                }
                file.write("END LAUNDERING ATTEMPT - " + kind + "\n\n");
            }
        }
    }

    private List<String> row(Transfer transfer, String label) {
        Account from = Objects.requireNonNull(known.get(transfer.fromAccountId()));
        Account to = Objects.requireNonNull(known.get(transfer.toAccountId()));
        return List.of(
                MINUTES.format(transfer.at()),
                bank(from.bankId()),
                number(from),
                bank(to.bankId()),
                number(to),
                amount(transfer.received()),
                currency(transfer.received()),
                amount(transfer.paid()),
                currency(transfer.paid()),
                format(transfer.channel()),
                label);
    }

    private String bank(String id) {
        return Integer.toString(banks.computeIfAbsent(id, unknown -> 1_001 + 7 * banks.size()));
    }

    private static String number(Account account) {
        return Long.toHexString(Long.parseLong(account.number())).toUpperCase(Locale.ROOT);
    }

    // two decimals also in yen
    private static String amount(Money money) {
        BigDecimal major = money.major();
        return (major.scale() < 2 ? major.setScale(2) : major).toPlainString();
    }

    private static String currency(Money money) {
        return Objects.requireNonNull(CURRENCIES.get(money.currency().code()));
    }

    private static String format(Channel channel) {
        return switch (channel) {
            case WIRE -> "Wire";
            case CARD -> "Credit Card";
            case CHEQUE -> "Cheque";
            case CASH -> "Cash";
            case DIGITAL_CURRENCY -> "Bitcoin";
            case REINVESTMENT -> "Reinvestment";
            case ACH, BOOK, THIRD_PARTY, MOBILE, UNKNOWN -> "ACH";
        };
    }
}
