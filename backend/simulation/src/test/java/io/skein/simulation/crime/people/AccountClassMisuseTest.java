// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.simulation.crime.people.Planted.Leg;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountClassMisuseTest {

    private static final List<Planted> PATTERNS = Planted.of("account-class");
    private static final long FEN = 100;

    @Test
    void everyAccountIsInYuanAndOfALimitedClass() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Map<String, Account> all = Planted.byId(planted.bank(), Account.class);
            assertThat(planted.accounts().keySet()).map(all::get).isNotEmpty().allSatisfy(account -> {
                assertThat(account.accountClass()).isIn(AccountClass.II, AccountClass.III);
                assertThat(account.currency()).hasToString("CNY");
            });
        });
    }

    @Test
    void oneAccountAlonePassesItsLimitOnEveryDayOfUse() {
        assertThat(having("single")).isNotEmpty().allSatisfy(planted -> {
            Account account = planted.accounts("single").getFirst();
            assertThat(paidByDay(planted, List.of(account)))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(paid -> assertThat(paid).isGreaterThan(limit(account)));
        });
    }

    @Test
    void severalAccountsStayUnderTheirLimitsAndPassThemTogether() {
        assertThat(having("split")).isNotEmpty().allSatisfy(planted -> {
            List<Account> accounts = planted.accounts("split");
            assertThat(accounts).hasSizeBetween(3, 5).allSatisfy(account -> {
                assertThat(paidByDay(planted, List.of(account)))
                        .allSatisfy(paid -> assertThat(paid).isLessThan(limit(account)));
            });
            long most = accounts.stream()
                    .mapToLong(AccountClassMisuseTest::limit)
                    .max()
                    .orElseThrow();
            assertThat(paidByDay(planted, accounts))
                    .allSatisfy(paid -> assertThat(paid).isGreaterThan(most));
        });
    }

    private static List<Planted> having(String role) {
        return PATTERNS.stream()
                .filter(planted -> planted.accounts().containsValue(role))
                .toList();
    }

    private static Collection<Long> paidByDay(Planted planted, List<Account> accounts) {
        List<String> ids = accounts.stream().map(Account::id).toList();
        return planted.legs("out").stream()
                .filter(leg -> ids.contains(leg.from()))
                .collect(Collectors.groupingBy(
                        leg -> LocalDate.ofInstant(leg.at(), ZoneId.of("Asia/Shanghai")),
                        Collectors.summingLong(Leg::cents)))
                .values();
    }

    private static long limit(Account account) {
        return (account.accountClass() == AccountClass.II ? 10_000 : 2_000) * FEN;
    }
}
