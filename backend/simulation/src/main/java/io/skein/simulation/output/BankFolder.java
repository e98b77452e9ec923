// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.IdentifierUse;
import io.skein.model.ListEntry;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a bank as Skein CSV, a file a kind, and the ground truth and the watch-list into folders of their own that no reader takes for input. */
public final class BankFolder implements FactSink, TruthSink, ListSink, AutoCloseable {

    private final Map<FactKind, CsvWriter> files = new EnumMap<>(FactKind.class);
    private final CsvWriter truth;
    private final WatchListFile lists;

    /**
     * Opens the files; those of the same names are replaced.
     *
     * @param folder takes the CSV files; below it the truth goes to {@code truth/truth.csv}, the list to {@code lists/watch-list.csv}
     * @throws UncheckedIOException if the folder cannot be written
     */
    public BankFolder(Path folder) {
        try {
            Files.createDirectories(folder.resolve("truth"));
            for (FactKind kind : FactKind.values()) {
                Layout layout = layout(kind);
                files.put(kind, open(folder.resolve(layout.file), layout.header));
            }
            truth = open(folder.resolve("truth").resolve("truth.csv"), "pattern_id,typology,element,id,role");
            lists = new WatchListFile(folder.resolve("lists").resolve("watch-list.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(Fact fact) {
        Objects.requireNonNull(files.get(fact.kind())).writeRecord(columns(fact));
    }

    @Override
    public void accept(TruthRecord planted) {
        truth.writeRecord(
                planted.patternId(), planted.typology(), planted.element().name(), planted.id(), planted.role());
    }

    @Override
    public void accept(ListEntry entry) {
        lists.accept(entry);
    }

    @Override
    public void close() {
        try {
            for (CsvWriter file : files.values()) {
                file.close();
            }
            truth.close();
            lists.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvWriter open(Path file, String header) throws IOException {
        CsvWriter writer = CsvWriter.builder().build(file);
        writer.writeRecord(header.split(",", -1));
        return writer;
    }

    private static Layout layout(FactKind kind) {
        return switch (kind) {
            case CUSTOMER -> new Layout("customers.csv", "customer_id,customer_kind,name,born_on,country,segment");
            case ACCOUNT ->
                new Layout(
                        "accounts.csv",
                        "account_id,bank_id,number,account_kind,account_class,currency,opened_at,closed_at");
            case DEVICE -> new Layout("devices.csv", "device_id,device_type");
            case IDENTIFIER_USE -> new Layout("identifiers.csv", "customer_id,identifier_kind,identifier_value,since");
            case OWNERSHIP -> new Layout("ownership.csv", "customer_id,account_id,role,since");
            case LOGIN -> new Layout("logins.csv", "login_id,customer_id,device_id,at");
            case TRANSFER ->
                new Layout(
                        "transfers.csv",
                        "transfer_id,from_account_id,to_account_id,at,amount,currency,received_amount,received_currency,channel,reference");
        };
    }

    private static List<String> columns(Fact fact) {
        return switch (fact) {
            case Customer it ->
                List.of(
                        it.id(),
                        it.partyKind().name(),
                        it.name(),
                        text(it.bornOn()),
                        text(it.country()),
                        text(it.segment()));
            case Account it ->
                List.of(
                        it.id(),
                        it.bankId(),
                        it.number(),
                        it.accountKind().name(),
                        text(it.accountClass()),
                        text(it.currency()),
                        text(it.openedAt()),
                        text(it.closedAt()));
            case Device it -> List.of(it.id(), text(it.type()));
            case IdentifierUse it ->
                List.of(it.customerId(), it.identifierKind().name(), it.value(), text(it.since()));
            case Ownership it ->
                List.of(it.customerId(), it.accountId(), it.role().name(), text(it.since()));
            case Login it ->
                List.of(it.id(), it.customerId(), it.deviceId(), it.at().toString());
            case Transfer it ->
                List.of(
                        it.id(),
                        it.fromAccountId(),
                        it.toAccountId(),
                        it.at().toString(),
                        it.paid().major().toPlainString(),
                        it.paid().currency().code(),
                        isConverted(it) ? it.received().major().toPlainString() : "",
                        isConverted(it) ? it.received().currency().code() : "",
                        it.channel().name(),
                        text(it.reference()));
        };
    }

    private static boolean isConverted(Transfer transfer) {
        return !transfer.received().equals(transfer.paid());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private record Layout(String file, String header) {}
}
