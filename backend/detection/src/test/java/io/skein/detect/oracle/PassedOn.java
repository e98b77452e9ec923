// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.oracle;

import io.skein.detect.chain.TracedMoney;
import io.skein.detect.oracle.Facts.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What of some inflows of an account went on to others, note by note. */
public final class PassedOn {

    private final Facts facts;
    private final TracedMoney money;
    private final List<Payment> inflows;

    /** Follows inflows of one account. */
    public PassedOn(Facts facts, TracedMoney money, List<Payment> inflows) {
        this.facts = facts;
        this.money = money;
        this.inflows = inflows;
    }

    /** {@return what took some of an inflow to others} */
    public List<Payment> outflows(Payment inflow) {
        return facts.payments(each ->
                money.notes(inflow.number(), each.number()) > 0 && !facts.haveOneController(each.from(), each.to()));
    }

    /** {@return what took some of any inflow to others} */
    public List<Payment> outflows() {
        return facts.payments(
                each -> inflows.stream().anyMatch(inflow -> outflows(inflow).contains(each)));
    }

    /** {@return the share of what came in that went on, by amount where there is a rate} */
    public double share() {
        double whole = Facts.sum(inflows);
        double passed = 0;
        for (Payment inflow : inflows) {
            double part = whole == 0 ? 1.0 / inflows.size() : Facts.sum(List.of(inflow)) / whole;
            long taken = outflows(inflow).stream()
                    .mapToLong(each -> money.notes(inflow.number(), each.number()))
                    .sum();
            passed += part * ((double) taken / facts.receivedMinor(inflow));
        }
        return Math.min(1, passed);
    }

    /** {@return how often what went on came in and went out, in turn} */
    public int turns() {
        StringBuilder order = new StringBuilder();
        for (Payment payment : facts.payments()) {
            if (inflows.contains(payment) && !outflows(payment).isEmpty()) {
                order.append('i');
            } else if (outflows().contains(payment)) {
                order.append('o');
            }
        }
        return order.toString().split("io", -1).length - 1;
    }

    /** {@return ids of the inflows and of what took them on, in the window's order} */
    public List<String> ids() {
        TreeSet<Integer> numbers = new TreeSet<>();
        inflows.forEach(each -> numbers.add(each.number()));
        outflows().forEach(each -> numbers.add(each.number()));
        List<String> ids = new ArrayList<>();
        numbers.forEach(each -> ids.add(facts.payments().get(each).id()));
        return ids;
    }
}
