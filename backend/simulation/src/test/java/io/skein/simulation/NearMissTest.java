// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.Customer;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import io.skein.simulation.world.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever looks like a typology and is none happens in normal life, in a bank in which nothing is planted. */
class NearMissTest {

    private static final MadeBank BANK = MadeBank.of(new BankSettings(
            3,
            1_500,
            new Period(LocalDate.of(2026, 1, 1), 100),
            Difficulty.MEDIUM.knobs(),
            Set.of(),
            OptionalInt.of(0)));
    private static final List<Transfer> TRANSFERS = BANK.of(Transfer.class);
    private static final Map<String, Account> ACCOUNTS =
            BANK.of(Account.class).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    private static final Map<String, Customer> CUSTOMERS =
            BANK.of(Customer.class).stream().collect(Collectors.toMap(Customer::id, Function.identity()));
    private static final Map<String, Set<String>> OWNERS = BANK.of(Ownership.class).stream()
            .collect(Collectors.groupingBy(
                    Ownership::accountId, Collectors.mapping(Ownership::customerId, Collectors.toSet())));

    @Test
    void refundsGiveBackTheWholePrice() {
        Set<String> paid = purposes("purchase").stream()
                .map(it -> it.fromAccountId() + it.toAccountId() + it.paid())
                .collect(Collectors.toSet());
        assertThat(purposes("refund").stream()
                        .filter(it -> paid.contains(it.toAccountId() + it.fromAccountId() + it.paid())))
                .hasSizeGreaterThan(100);
    }

    @Test
    void peopleSpendNearlyAllTheyEarn() {
        Set<String> salaried =
                purposes("salary").stream().map(Transfer::toAccountId).collect(Collectors.toSet());
        assertThat(medianOutPerIn(salaried)).isBetween(0.9, 1.05);
    }

    @Test
    void companiesGetAboutWhatTheyPay() {
        Set<String> employers =
                purposes("salary").stream().map(Transfer::fromAccountId).collect(Collectors.toSet());
        assertThat(medianOutPerIn(employers)).isBetween(0.9, 1.1);
    }

    @Test
    void wagesComeHomeAsRent() {
        Set<String> employment = pairs("salary");
        assertThat(purposes("rent").stream().filter(it -> employment.contains(it.toAccountId() + it.fromAccountId())))
                .isNotEmpty();
    }

    @Test
    void treasuriesAreSweptBetweenAccountsOfOneOwner() {
        assertThat(purposes("sweep"))
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        it -> assertThat(owners(it.fromAccountId())).containsAnyElementsOf(owners(it.toAccountId())));
    }

    @Test
    void payrollAgentsPassOnWhatTheyGetWithinHours() {
        Transfer payroll = purposes("payroll").getFirst();
        assertThat(TRANSFERS.stream()
                        .filter(it -> it.fromAccountId().equals(payroll.toAccountId()))
                        .filter(it ->
                                Duration.between(payroll.at(), it.at()).abs().toHours() < 12))
                .hasSizeGreaterThan(2);
    }

    @Test
    void escrowAgentsPassOnThePriceOfAHouseTheDayAfter() {
        assertThat(purposes("house sale")).isNotEmpty();
        assertThat(purposes("house purchase")).isNotEmpty().allSatisfy(bought -> {
            Duration rest = Duration.between(arrival(bought, "mortgage"), bought.at());
            assertThat(rest).isLessThan(Duration.ofHours(8));
        });
    }

    @Test
    void marketplacesSettleWithMerchants() {
        assertThat(purposes("order")).hasSizeGreaterThan(100);
        assertThat(purposes("settlement")).hasSizeGreaterThan(100);
    }

    @Test
    void billAccountsFillAndEmptyEveryMonth() {
        Map<String, Long> balance = purposes("for bills").stream()
                .collect(Collectors.groupingBy(Transfer::toAccountId, Collectors.summingLong(NearMissTest::cents)));
        for (Transfer transfer : TRANSFERS) {
            balance.computeIfPresent(transfer.fromAccountId(), (id, sum) -> sum - cents(transfer));
        }
        assertThat(balance).hasSizeGreaterThan(20);
        assertThat(balance.values().stream().filter(left -> Math.abs(left) < 100))
                .hasSizeGreaterThan(10);
    }

    @Test
    void merchantsEmployersAndCharitiesHaveManyCounterparties() {
        assertThat(mostFanIn("purchase")).isGreaterThan(30);
        assertThat(mostFanOut("salary")).isGreaterThan(30);
        assertThat(mostFanIn("gift")).isGreaterThan(20);
    }

    @Test
    void wholesalersGatherFromManyAndPayMany() {
        Map<String, Long> in = fanIn("invoice");
        Map<String, Long> out = fanOut("invoice");
        assertThat(in.entrySet().stream().filter(it -> it.getValue() >= 5 && out.getOrDefault(it.getKey(), 0L) >= 3))
                .isNotEmpty();
    }

    @Test
    void colleaguesRentFromTheSameLandlord() {
        Map<String, String> employers = purposes("salary").stream()
                .collect(Collectors.toMap(Transfer::toAccountId, Transfer::fromAccountId, (a, b) -> a));
        Map<String, Long> shared = purposes("rent").stream()
                .filter(it -> employers.containsKey(it.fromAccountId()))
                .collect(Collectors.groupingBy(
                        it -> employers.get(it.fromAccountId()) + it.toAccountId(), Collectors.counting()));
        assertThat(shared.values()).anyMatch(count -> count >= 2);
    }

    @Test
    void smallWagesAreEqualAndRegular() {
        Map<String, Set<Long>> wages = purposes("wage").stream()
                .collect(Collectors.groupingBy(
                        Transfer::toAccountId, Collectors.mapping(NearMissTest::cents, Collectors.toSet())));
        assertThat(wages).hasSizeGreaterThan(10);
        assertThat(wages.values()).allSatisfy(amounts -> assertThat(amounts).hasSize(1));
    }

    @Test
    void instalmentsHaveAFixedPrice() {
        Map<String, Set<Long>> prices = purposes("instalment").stream()
                .collect(Collectors.groupingBy(
                        it -> it.fromAccountId() + it.toAccountId(),
                        Collectors.mapping(NearMissTest::cents, Collectors.toSet())));
        assertThat(prices).hasSizeGreaterThan(3);
        assertThat(prices.values()).allSatisfy(amounts -> assertThat(amounts).hasSize(1));
    }

    @Test
    void bonusAccountsLieIdleUntilTheYearlyBonus() {
        assertThat(purposes("bonus"))
                .isNotEmpty()
                .allSatisfy(bonus -> assertThat(
                                TRANSFERS.stream().filter(it -> it.toAccountId().equals(bonus.toAccountId())))
                        .hasSize(1));
    }

    @Test
    void customersMigrateToANewAccountAndCloseTheOldOne() {
        assertThat(purposes("account migration")).isNotEmpty().allSatisfy(moved -> {
            assertThat(account(moved.fromAccountId()).closedAt()).isAfter(moved.at());
            assertThat(account(moved.toAccountId()).openedAt()).isBefore(moved.at());
        });
    }

    @Test
    void studentsLiveOnSeveralRelatives() {
        assertThat(mostFanIn("allowance")).isGreaterThanOrEqualTo(2);
        assertThat(purposes("room")).isNotEmpty();
    }

    @Test
    void householdsAndOfficesShareAddresses() {
        Map<String, Set<String>> byAddress = sharers(IdentifierKind.ADDRESS);
        assertThat(byAddress.values().stream().filter(it -> it.size() >= 2 && it.size() <= 5))
                .hasSizeGreaterThan(100);
        assertThat(byAddress.get("ADDRESS:1 Exchange Plaza, Weaverton")).hasSizeGreaterThan(2);
        assertThat(sharers(IdentifierKind.PHONE).values()).anyMatch(it -> it.size() >= 2);
    }

    @Test
    void twinsShareTheirBirthdayAndNamesChange() {
        Map<String, List<Customer>> byDocument = BANK.of(IdentifierUse.class).stream()
                .filter(use -> use.identifierKind() == IdentifierKind.DOCUMENT)
                .collect(Collectors.groupingBy(
                        IdentifierUse::identifierId, Collectors.mapping(NearMissTest::customer, Collectors.toList())));
        assertThat(byDocument.values().stream().filter(it -> it.size() == 2))
                .isNotEmpty()
                .allSatisfy(both -> assertThat(both.getFirst().name())
                        .isNotEqualTo(both.getLast().name()));
        Map<String, List<Customer>> byAddress = BANK.of(IdentifierUse.class).stream()
                .filter(use -> use.identifierKind() == IdentifierKind.ADDRESS)
                .collect(Collectors.groupingBy(
                        IdentifierUse::identifierId, Collectors.mapping(NearMissTest::customer, Collectors.toList())));
        assertThat(byAddress.values())
                .anyMatch(it -> it.size() == 2
                        && Objects.equals(it.getFirst().bornOn(), it.getLast().bornOn()));
    }

    @Test
    void strangersShareTheBranchTabletAndFamiliesATelephone() {
        Map<String, Set<String>> users = BANK.of(Login.class).stream()
                .collect(Collectors.groupingBy(
                        Login::deviceId, Collectors.mapping(Login::customerId, Collectors.toSet())));
        assertThat(users.values()).anyMatch(it -> it.size() > 50).anyMatch(it -> it.size() > 1 && it.size() <= 5);
    }

    @Test
    void newTelephonesAreFollowedByANewPayee() {
        assertThat(purposes("telephone")).hasSizeGreaterThan(20);
    }

    @Test
    void corporateGroupsDeclareTheirOwner() {
        Map<String, Set<String>> owned = BANK.of(Ownership.class).stream()
                .filter(it -> it.role() == Ownership.Role.BENEFICIAL_OWNER)
                .collect(Collectors.groupingBy(
                        Ownership::customerId, Collectors.mapping(Ownership::accountId, Collectors.toSet())));
        assertThat(owned).isNotEmpty();
        assertThat(purposes("within the group"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(owned.values())
                        .anyMatch(group -> group.containsAll(List.of(it.fromAccountId(), it.toAccountId()))));
    }

    @Test
    void mostPathsCrossAUtility() {
        assertThat(mostFanIn("utilities")).isGreaterThan(100);
    }

    @Test
    void importersPayTheSamePartnerAbroadWeekAfterWeek() {
        Map<String, Long> corridor = purposes("import").stream()
                .collect(Collectors.groupingBy(it -> it.fromAccountId() + it.toAccountId(), Collectors.counting()));
        assertThat(corridor.values()).isNotEmpty().allMatch(weeks -> weeks >= 10);
        assertThat(purposes("import"))
                .anyMatch(it -> !it.paid().currency().equals(it.received().currency()));
    }

    @Test
    void someShopsLiveOnASeason() {
        assertThat(mostFanIn("seasonal sale")).isGreaterThan(30);
    }

    @Test
    void platformsTakeTheirFeeFromCustody() {
        assertThat(purposes("fee settlement")).isNotEmpty().allSatisfy(it -> {
            assertThat(account(it.fromAccountId()).accountKind()).isEqualTo(AccountKind.CUSTODY);
            assertThat(account(it.toAccountId()).accountKind()).isEqualTo(AccountKind.OWN_FUNDS);
        });
    }

    @Test
    void smallAccountsGetAOneOffRefund() {
        assertThat(purposes("one-off refund"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(account(it.toAccountId()).accountClass()).isIn(AccountClass.II, AccountClass.III));
    }

    @Test
    void loansAreRefinanced() {
        assertThat(purposes("refinancing"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(account(it.toAccountId()).accountKind()).isEqualTo(AccountKind.LOAN));
    }

    @Test
    void onlineShoppersUseSeveralChannelsInAnHour() {
        Map<String, Set<Channel>> channels = TRANSFERS.stream()
                .filter(it -> Set.of("wallet", "on-line order").contains(it.reference()))
                .collect(Collectors.groupingBy(
                        Transfer::fromAccountId, Collectors.mapping(Transfer::channel, Collectors.toSet())));
        assertThat(channels.values()).anyMatch(it -> it.size() == 4);
    }

    @Test
    void somePayrollsAreSplitOverChannels() {
        Map<String, Set<Channel>> channels = purposes("salary").stream()
                .collect(Collectors.groupingBy(
                        it -> it.fromAccountId() + it.at().toString().substring(0, 10),
                        Collectors.mapping(Transfer::channel, Collectors.toSet())));
        assertThat(channels.values()).anyMatch(it -> it.size() >= 2);
    }

    @Test
    void partOfTheMoneyMovesInOtherCurrenciesAndToOtherBanks() {
        assertThat(TRANSFERS.stream().map(it -> it.received().currency().code()).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(ACCOUNTS.values().stream().map(Account::bankId).collect(Collectors.toSet()))
                .contains("SKB", "SKC")
                .hasSizeGreaterThan(20);
        long elsewhere = TRANSFERS.stream()
                .filter(it -> account(it.toAccountId()).openedAt() == null)
                .count();
        assertThat(elsewhere * 100 / TRANSFERS.size()).isBetween(30L, 70L);
    }

    private static double medianOutPerIn(Set<String> accounts) {
        Map<String, Long> out = TRANSFERS.stream()
                .filter(it -> accounts.contains(it.fromAccountId()) && OWNERS.containsKey(it.fromAccountId()))
                .collect(Collectors.groupingBy(Transfer::fromAccountId, Collectors.summingLong(NearMissTest::cents)));
        Map<String, Long> in = TRANSFERS.stream()
                .filter(it -> out.containsKey(it.toAccountId()))
                .collect(Collectors.groupingBy(Transfer::toAccountId, Collectors.summingLong(NearMissTest::cents)));
        double[] ratios = out.entrySet().stream()
                .mapToDouble(paid -> paid.getValue() / (double) in.getOrDefault(paid.getKey(), 1L))
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }

    private static List<Transfer> purposes(String reference) {
        return TRANSFERS.stream().filter(it -> reference.equals(it.reference())).toList();
    }

    private static Set<String> pairs(String reference) {
        return purposes(reference).stream()
                .map(it -> it.fromAccountId() + it.toAccountId())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> fanIn(String reference) {
        return degrees(purposes(reference), Transfer::toAccountId, Transfer::fromAccountId);
    }

    private static Map<String, Long> fanOut(String reference) {
        return degrees(purposes(reference), Transfer::fromAccountId, Transfer::toAccountId);
    }

    private static Map<String, Long> degrees(
            Collection<Transfer> transfers, Function<Transfer, String> of, Function<Transfer, String> to) {
        return transfers.stream()
                .collect(Collectors.groupingBy(
                        of, Collectors.collectingAndThen(Collectors.mapping(to, Collectors.toSet()), others ->
                                (long) others.size())));
    }

    private static long mostFanIn(String reference) {
        return fanIn(reference).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static long mostFanOut(String reference) {
        return fanOut(reference).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static Instant arrival(Transfer payment, String reference) {
        return purposes(reference).stream()
                .filter(it -> it.toAccountId().equals(payment.fromAccountId()))
                .filter(it -> !it.at().isAfter(payment.at()))
                .map(Transfer::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Set<String> owners(String account) {
        return OWNERS.getOrDefault(account, Set.of());
    }

    private static Map<String, Set<String>> sharers(IdentifierKind kind) {
        return BANK.of(IdentifierUse.class).stream()
                .filter(use -> use.identifierKind() == kind)
                .collect(Collectors.groupingBy(
                        IdentifierUse::identifierId,
                        Collectors.mapping(IdentifierUse::customerId, Collectors.toSet())));
    }

    private static Account account(String id) {
        return Objects.requireNonNull(ACCOUNTS.get(id));
    }

    private static Customer customer(IdentifierUse use) {
        return Objects.requireNonNull(CUSTOMERS.get(use.customerId()));
    }

    private static long cents(Transfer transfer) {
        return transfer.paid().amountMinor();
    }
}
