// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.ingest.record.Reason;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.Customer;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.IdentifierUse;
import io.skein.model.PartyKind;
import io.skein.model.PlatformException;
import io.skein.model.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsTest {

    private static final String AMLWORLD = "Timestamp,From Bank,Account,To Bank,Account,Amount Received,"
            + "Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering\n";
    private static final String AMLSIM =
            "tran_id,orig_acct,bene_acct,tx_type,base_amt,tran_timestamp,is_sar,alert_id\n";

    @TempDir
    private Path directory;

    @Test
    void readsAmlWorldTransfer() {
        Reading reading = Reading.of(
                directory, AMLWORLD + "2022/09/01 00:20,020,8000,0,9000,44.21,Euro,50.10,US Dollar,Wire,1\n");
        Transfer transfer = (Transfer) reading.facts().getFirst();
        assertThat(transfer.fromAccountId()).isEqualTo("20/8000");
        assertThat(transfer.toAccountId()).isEqualTo("0/9000");
        assertThat(transfer.at()).isEqualTo(Instant.parse("2022-09-01T00:20:00Z"));
        assertThat(transfer.paid()).hasToString("50.10 USD");
        assertThat(transfer.received()).hasToString("44.21 EUR");
        assertThat(transfer.channel()).isEqualTo(Channel.WIRE);
    }

    @Test
    void knowsAllFifteenCurrenciesOfAmlWorld() {
        List<String> names = List.of(
                "US Dollar",
                "Euro",
                "Swiss Franc",
                "Yuan",
                "Shekel",
                "Rupee",
                "UK Pound",
                "Ruble",
                "Yen",
                "Bitcoin",
                "Canadian Dollar",
                "Australian Dollar",
                "Mexican Peso",
                "Saudi Riyal",
                "Brazil Real");
        StringBuilder text = new StringBuilder(AMLWORLD);
        names.forEach(name -> text.append("2022/09/01 00:20,1,a,2,b,44,%s,44,%s,ACH,0\n".formatted(name, name)));
        assertThat(Reading.of(directory, text.toString()).facts())
                .extracting(fact -> ((Transfer) fact).paid().currency().code())
                .containsExactly(
                        "USD", "EUR", "CHF", "CNY", "ILS", "INR", "GBP", "RUB", "JPY", "XBT", "CAD", "AUD", "MXN",
                        "SAR", "BRL");
    }

    @Test
    void roundsYenOfAmlWorldHalfToEven() {
        Reading reading = Reading.of(
                directory,
                AMLWORLD
                        + "2022/09/01 00:20,1,a,2,b,100.50,Yen,101.50,Yen,ACH,0\n"
                        + "2022/09/01 00:20,1,a,2,b,0.50,Yen,0.51,Yen,ACH,0\n");
        Transfer transfer = (Transfer) reading.facts().getFirst();
        assertThat(transfer.received()).hasToString("100 JPY");
        assertThat(transfer.paid()).hasToString("102 JPY");
        assertThat(reading.reasons()).containsExactly(Reason.ZERO_AMOUNT);
    }

    @Test
    void neverSeesTheLabelsOfAmlWorld() {
        String row = "2022/09/01 00:20,1,a,2,b,44.21,Euro,50.10,US Dollar,Wire,";
        assertThat(Reading.of(directory, AMLWORLD + row + "1\n").facts())
                .isEqualTo(Reading.of(directory, AMLWORLD + row + "0\n").facts())
                .isEqualTo(Reading.of(directory, AMLWORLD + row + "nonsense\n").facts());
    }

    @Test
    void neverSeesTheLabelsOfAmlSim() {
        String row = "7,1,2,TRANSFER,5.25,2017-01-01T00:00:00Z,";
        assertThat(Reading.of(directory, AMLSIM + row + "True,12\n").facts())
                .isEqualTo(Reading.of(directory, AMLSIM + row + "False,-1\n").facts());
    }

    @Test
    void readsAmlWorldAccountAsOwnerAccountAndOwnership() {
        Reading reading = Reading.of(
                directory,
                "Bank Name,Bank ID,Account Number,Entity ID,Entity Name\nBank #7,007,8000,E1,Corporation #3\n");
        assertThat(reading.ids()).containsExactly("E1", "7/8000", "E1|7/8000|OWNER");
        assertThat(((Customer) reading.facts().getFirst()).partyKind()).isEqualTo(PartyKind.LEGAL);
    }

    @Test
    void givesEqualRowsDifferentIdsWhateverTheirOrder() {
        String one = "2022/09/01 00:20,1,a,2,b,44.21,Euro,44.21,Euro,Wire,0\n";
        String two = "2022/09/01 00:21,1,a,2,b,44.21,Euro,44.21,Euro,Wire,0\n";
        List<String> ids = Reading.of(directory, AMLWORLD + one + one + two).ids();
        assertThat(ids).doesNotHaveDuplicates().hasSize(3);
        assertThat(Reading.of(directory, AMLWORLD + two + one + one).ids()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void keepsContentIdsForEver() {
        // Ids stand in graphs and alerts: this value must never change.
        Reading reading = Reading.of(directory, AMLWORLD + "2022/09/01 00:20,1,a,2,b,44.21,Euro,44.21,Euro,Wire,0\n");
        assertThat(reading.ids()).containsExactly("8ducgfaqujbchfh352s62po4ti");
    }

    @Test
    void readsAmlSimFolderInOrderOfReference() throws IOException {
        write("a-transactions.csv", AMLSIM + "7,1,2,TRANSFER,5.25,2017-01-01T00:00:00Z,True,12\n");
        write(
                "b-mapping.csv",
                "cust_acct_mapping_id,acct_id,cust_id,cust_acct_role,src_sys,data_dump_dt\n1,1,9,Primary,1,x\n");
        write("c-accounts.csv", """
                acct_id,dsply_nm,type,acct_stat,acct_rptng_crncy,prior_sar_count,open_dt,close_dt,bank_id
                1,C_1,I,A,USD,true,0,1000000,bank_a
                """);
        write(
                "d-individuals.csv",
                "partyId,partyType,isIndividual,cellPhone,countryofResidency\n9,Individual,True,+49 30 1234567,DE\n");
        write("e-alerts.csv", "alert_id,alert_type,acct_id\n1,fan_in,1\n");
        write("f-unknown.csv", "what,ever\n1,2\n");
        Reading reading = Reading.of(directory);
        assertThat(reading.facts())
                .extracting(Fact::kind)
                .containsExactly(
                        FactKind.CUSTOMER,
                        FactKind.IDENTIFIER_USE,
                        FactKind.ACCOUNT,
                        FactKind.OWNERSHIP,
                        FactKind.TRANSFER);
        assertThat(((IdentifierUse) reading.facts().get(1)).value()).isEqualTo("+49301234567");
        assertThat(((Account) reading.facts().get(2)).openedAt()).isNull();
        assertThat(Sources.of(List.of(directory)).passedOver()).hasSize(2);
    }

    @Test
    void readsLinesOfAllKindsInOrderOfReference() {
        Reading reading = Reading.of(directory, """
                {"kind":"transfer","transfer_id":"t","from_account_id":"a","to_account_id":"a","at":"2026-03-01","amount":1.10,"currency":"EUR"}
                {"kind":"nothing"}
                {"kind":"account","account_id":"a","bank_id":"b","account_kind":"savings"}
                """);
        assertThat(reading.ids()).containsExactly("a", "t");
        assertThat(((Account) reading.facts().getFirst()).accountKind()).isEqualTo(AccountKind.SAVINGS);
        assertThat(((Transfer) reading.facts().get(1)).paid()).hasToString("1.10 EUR");
        assertThat(reading.records()).isEqualTo(3);
    }

    @Test
    void readsColumnsInAnyOrderWithByteOrderMarkQuotesAndWindowsLineEnds() {
        Reading reading = Reading.of(
                directory,
                "\uFEFFname,\"customer_kind\",customer_id,unknown\r\n\"Li, \"\"Wei\"\"\nLtd\",legal, c1 ,x\r\n");
        assertThat(reading.facts())
                .containsExactly(new Customer("c1", PartyKind.LEGAL, "Li, \"Wei\" Ltd", null, null, null));
    }

    @Test
    void normalisesIdentifiersSoThatSpellingsMeet() {
        Reading reading = Reading.of(directory, """
                customer_id,identifier_kind,identifier_value
                c,PHONE,+86 138-1234-5678
                c,EMAIL,Li.Wei@Example.COM
                c,DOCUMENT,cn:11010519491231002x
                c,ADDRESS,"12  Main Street,
                Springfield"
                """);
        assertThat(reading.facts())
                .extracting(fact -> ((IdentifierUse) fact).value())
                .containsExactly(
                        "+8613812345678", "li.wei@example.com", "CN:11010519491231002X", "12 MAIN STREET, SPRINGFIELD");
    }

    @Test
    void checksIdentifiersThatCanBeChecked() {
        Reading reading = Reading.of(directory, """
                customer_id,identifier_kind,identifier_value
                c,PHONE,+49 1
                c,EMAIL,nobody
                c,DOCUMENT,CN:110105194912310021
                """);
        assertThat(reading.reasons()).containsExactly(Reason.BAD_PHONE, Reason.BAD_EMAIL, Reason.BAD_CHECKSUM);
    }

    @Test
    void checksAccountNumbersThatAreIbans() {
        Reading reading = Reading.of(directory, """
                account_id,bank_id,number
                a,b,DE89 3704 0044 0532 0130 00
                b,b,DE88370400440532013000
                c,b,DE88
                """);
        assertThat(reading.facts())
                .extracting(fact -> ((Account) fact).number())
                .containsExactly("DE89370400440532013000", "DE88");
        assertThat(reading.reasons()).containsExactly(Reason.BAD_CHECKSUM);
    }

    @Test
    void refusesFileThatWasNamedAndHasUnknownHeader() throws IOException {
        Path file = write("unknown.csv", "what,ever\n1,2\n");
        assertThatThrownBy(() -> Sources.of(List.of(file)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("unknown.csv");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
