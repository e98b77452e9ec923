// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static io.skein.simulation.crime.DrawnScripts.cents;
import static io.skein.simulation.crime.DrawnScripts.legs;
import static io.skein.simulation.crime.DrawnScripts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Channel;
import io.skein.simulation.Difficulty;
import io.skein.simulation.crime.Seat.Who;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Typologies in which a sum is handed from account to account. */
class RelayShapesTest {

    @Test
    void cycleGoesThroughDistinctAccountsInTimeOrderAndComesHome() {
        DrawnScripts.of(new Cycle()).forEach(script -> {
            int hops = script.seats().size();
            assertThat(hops).isGreaterThanOrEqualTo(3);
            long before = -1;
            for (int hop = 1; hop <= hops; hop++) {
                String role = "leg-" + hop;
                List<Leg> pieces = legs(script, leg -> leg.role().equals(role));
                Seat from = script.seats().get(hop - 1);
                Seat to = script.seats().get(hop % hops);
                assertThat(pieces)
                        .isNotEmpty()
                        .allMatch(leg -> leg.from().equals(from) && leg.to().equals(to));
                assertThat(pieces.getFirst().second()).isGreaterThan(before);
                before = pieces.getLast().second();
            }
        });
    }

    @Test
    void cycleBringsHomeAllButTheFees() {
        for (Difficulty difficulty : Difficulty.values()) {
            double mostKept = 0.03 + 0.2 * difficulty.knobs().amountJitter() + 0.001;
            DrawnScripts.of(new Cycle(), difficulty.knobs()).forEach(script -> {
                int hops = script.seats().size();
                long sent = cents(legs(script, leg -> leg.role().equals("leg-1")));
                long home = cents(legs(script, leg -> leg.role().equals("leg-" + hops)));
                assertThat((double) home).isBetween(sent * StrictMath.pow(1 - mostKept, hops - 1), sent * 0.99);
            });
        }
    }

    @Test
    void chainHasThreeHopsOrMoreAndEndsElsewhere() {
        DrawnScripts.of(new LayeringChain()).forEach(script -> {
            assertThat(with(script, "sink"))
                    .singleElement()
                    .extracting(Seat::who)
                    .isEqualTo(Who.OUTSIDER);
            assertThat(hopsTo(script, with(script, "sink").getFirst())).isGreaterThanOrEqualTo(3);
            assertThat(legs(script, leg -> leg.from().role().equals("sink"))).isEmpty();
        });
    }

    @Test
    void chainJoinsWhatItSplit() {
        List<Script> split = DrawnScripts.of(new LayeringChain())
                .filter(script -> !with(script, "branch").isEmpty())
                .toList();
        assertThat(split).hasSizeGreaterThan(20).allSatisfy(script -> {
            for (Seat branch : with(script, "branch")) {
                assertThat(legs(script, leg -> leg.to().equals(branch))).hasSize(1);
                List<Leg> out = legs(script, leg -> leg.from().equals(branch));
                assertThat(out).isNotEmpty().allMatch(leg -> leg.role().equals("join"));
            }
        });
    }

    @Test
    void passThroughPaysOutSoonAfterEveryInflow() {
        DrawnScripts.of(new PassThrough(), Difficulty.EASY.knobs()).forEach(script -> {
            List<Leg> in = legs(script, leg -> leg.role().equals("in"));
            List<Leg> out = legs(script, leg -> leg.role().equals("out"));
            assertThat(in).hasSizeGreaterThanOrEqualTo(4).hasSameSizeAs(out);
            assertThat((double) cents(out)).isBetween(cents(in) * 0.96, cents(in) * 0.99);
        });
    }

    @Test
    void rapidMovementEmptiesANewOrQuietAccount() {
        DrawnScripts.of(new RapidMovement()).forEach(script -> {
            Seat account = with(script, "account").getFirst();
            assertThat(account.who()).isIn(Who.NEWCOMER, Who.QUIET);
            List<Leg> in = legs(script, leg -> leg.to().equals(account));
            List<Leg> out = legs(script, leg -> leg.from().equals(account));
            assertThat(out.getFirst().second()).isGreaterThan(in.getLast().second());
            assertThat((double) cents(out)).isBetween(cents(in) * 0.75, cents(in) * 0.99);
        });
    }

    @Test
    void channelsChangeAtEveryHop() {
        DrawnScripts.of(new ChannelHopping()).forEach(script -> {
            List<Channel> channels = new ArrayList<>();
            Seat at = null;
            for (Leg leg : script.legs()) {
                if (!leg.from().equals(at)) {
                    channels.add(leg.channel());
                    at = leg.from();
                } else {
                    assertThat(leg.channel()).isEqualTo(channels.getLast());
                }
            }
            assertThat(channels)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .startsWith(Channel.CASH)
                    .endsWith(Channel.DIGITAL_CURRENCY);
            for (int i = 1; i < channels.size(); i++) {
                assertThat(channels.get(i)).isNotEqualTo(channels.get(i - 1));
            }
        });
    }

    @Test
    void loanComesToAGuarantorOrAnotherLoan() {
        DrawnScripts.of(new LoanLoop()).forEach(script -> {
            Seat loan = with(script, "loan").getFirst();
            assertThat(script.legs().getFirst().from()).isEqualTo(loan);
            assertThat(loan.host())
                    .isEqualTo(with(script, "borrower").getFirst().number());
            Seat end =
                    legs(script, leg -> leg.role().equals("return")).getFirst().to();
            boolean guarantees = script.ties().stream()
                    .anyMatch(
                            tie -> tie.kind() == Tie.Kind.MANDATE && tie.seats().equals(List.of(loan, end)));
            assertThat(guarantees || (end.who() == Who.LOAN && end.host() != loan.host()))
                    .isTrue();
        });
    }

    @Test
    void clientMoneyAndOwnMoneyOfOnePlatformMeet() {
        DrawnScripts.of(new Commingling()).forEach(script -> {
            Seat own = with(script, "own funds").getFirst();
            Seat custody = with(script, "custody").getFirst();
            assertThat(custody.host()).isEqualTo(own.number());
            List<Leg> planted = legs(script, leg -> !leg.isCover());
            boolean outOfCustody = planted.stream().anyMatch(leg -> leg.from().equals(custody));
            Seat start = outOfCustody ? custody : own;
            Seat end = outOfCustody ? own : custody;
            assertThat(planted)
                    .noneMatch(leg -> leg.from().equals(end) || leg.to().equals(start));
            assertThat(planted).anyMatch(leg -> leg.to().equals(end));
        });
    }

    @Test
    void geographyPassesThroughTheListedPlace() {
        DrawnScripts.of(new Geography()).forEach(script -> {
            Seat place = with(script, "listed place").getFirst();
            assertThat(place.who()).isEqualTo(Who.LISTED_PLACE);
            assertThat(legs(script, leg -> leg.to().equals(place))).isNotEmpty();
            assertThat(legs(script, leg -> leg.from().equals(place))).isNotEmpty();
        });
    }

    @Test
    void exposureLeadsFromOrToTheListedParty() {
        DrawnScripts.of(new Exposure()).forEach(script -> {
            Seat listed = with(script, "listed").getFirst();
            Seat exposed = with(script, "exposed").getFirst();
            List<Leg> legs = script.legs();
            boolean received = legs.getFirst().from().equals(listed);
            assertThat(legs.getFirst().from()).isEqualTo(received ? listed : exposed);
            assertThat(legs.getLast().to()).isEqualTo(received ? exposed : listed);
        });
    }

    private static int hopsTo(Script script, Seat end) {
        int hops = 0;
        Seat at = end;
        while (hops <= script.seats().size()) {
            Seat here = at;
            List<Leg> in = legs(script, leg -> leg.to().equals(here));
            if (in.isEmpty()) {
                return hops;
            }
            at = in.getFirst().from();
            hops++;
        }
        throw new AssertionError("a chain must not turn back");
    }
}
