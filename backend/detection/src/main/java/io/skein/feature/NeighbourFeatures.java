// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static io.skein.feature.FeatureGroup.GRAPH;

import io.skein.detect.Unit;
import java.util.List;

/** The fans of the two accounts' neighbours in seven days: what sets a shop's customers apart from a gatherer's payers. */
final class NeighbourFeatures implements FeatureBlock {

    private final Side out;
    private final Side in;

    NeighbourFeatures(Side out, Side in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public List<Feature> features() {
        return List.of(
                count(
                        "payers.maxOut",
                        Unit.TRANSFERS,
                        "Most transfers out of a payer of the originator",
                        "付款方的付款人中最多转出笔数"),
                count(
                        "payers.meanIn",
                        Unit.TRANSFERS,
                        "Mean transfers into the payers of the originator",
                        "付款方的付款人平均转入笔数"),
                count("payers.ofPayers", Unit.TRANSFERS, "Transfers into the payers of the originator", "付款方的付款人转入总笔数"),
                count(
                        "coPayees.meanIn",
                        Unit.TRANSFERS,
                        "Mean transfers into whom the originator pays",
                        "付款方的收款人平均转入笔数"),
                count(
                        "coPayees.meanOut",
                        Unit.TRANSFERS,
                        "Mean transfers out of whom the originator pays",
                        "付款方的收款人平均转出笔数"),
                count(
                        "coPayers.meanOut",
                        Unit.TRANSFERS,
                        "Mean transfers out of who pays the beneficiary",
                        "收款方的付款人平均转出笔数"),
                count(
                        "coPayers.meanIn",
                        Unit.TRANSFERS,
                        "Mean transfers into who pays the beneficiary",
                        "收款方的付款人平均转入笔数"),
                count(
                        "payees.maxIn",
                        Unit.TRANSFERS,
                        "Most transfers into a payee of the beneficiary",
                        "收款方的收款人中最多转入笔数"),
                count(
                        "payees.meanOut",
                        Unit.TRANSFERS,
                        "Mean transfers out of the payees of the beneficiary",
                        "收款方的收款人平均转出笔数"));
    }

    private static Feature count(String name, Unit unit, String english, String chinese) {
        return Feature.of(GRAPH, name, unit, english, chinese);
    }

    @Override
    public void write(Moment moment, FeatureRow row) {
        Fans payers = fans(in, moment.from(), moment);
        row.add(payers.maxOut);
        row.ratio(payers.in, payers.accounts);
        row.add(payers.in);
        Fans coPayees = fans(out, moment.from(), moment);
        row.ratio(coPayees.in, coPayees.accounts);
        row.ratio(coPayees.out, coPayees.accounts);
        Fans coPayers = fans(in, moment.to(), moment);
        row.ratio(coPayers.out, coPayers.accounts);
        row.ratio(coPayers.in, coPayers.accounts);
        Fans payees = fans(out, moment.to(), moment);
        row.add(payees.maxIn);
        row.ratio(payees.out, payees.accounts);
    }

    private Fans fans(Side side, int account, Moment moment) {
        Fans fans = new Fans();
        int end = side.firstAfter(account, moment.until());
        int start = Side.followedFrom(side.firstAfter(account, moment.since()), end);
        side.restart();
        for (int place = start; place < end; place++) {
            int neighbour = side.counterparty(place);
            if (neighbour != account && side.isNew(neighbour)) {
                fans.add(
                        in.count(neighbour, moment.since(), moment.until()),
                        out.count(neighbour, moment.since(), moment.until()));
            }
        }
        return fans;
    }

    /** Transfers of some accounts. */
    private static final class Fans {

        private int accounts;
        private int in;
        private int out;
        private int maxIn;
        private int maxOut;

        void add(int into, int outOf) {
            accounts++;
            in += into;
            out += outOf;
            maxIn = Math.max(maxIn, into);
            maxOut = Math.max(maxOut, outOf);
        }
    }
}
