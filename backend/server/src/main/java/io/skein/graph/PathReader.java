// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Walks from one account along transfers that hold now, inside the graph. Every answer is bounded in rows and time. */
public interface PathReader {

    /**
     * {@return cycles through the account, each from the transfer that leaves it}
     *
     * @throws io.skein.model.PlatformException LIMIT_EXCEEDED if it takes too long
     */
    Walks cyclesThrough(PathQuestion question);

    /**
     * {@return along which transfers money that leaves the account is passed on, each walk with all its beginnings}
     *
     * @throws io.skein.model.PlatformException LIMIT_EXCEEDED if it takes too long
     */
    Walks chainsFrom(PathQuestion question);

    /**
     * {@return along which transfers money came that reaches the account, each walk in time order with all its ends}
     *
     * @throws io.skein.model.PlatformException LIMIT_EXCEEDED if it takes too long
     */
    Walks chainsTo(PathQuestion question);

    /** {@return versions of transfers that the account has in the whole graph, paid and received; 0 if there is no such account} */
    long degree(String accountId);

    /**
     * What to walk along.
     *
     * @param accountId business id
     * @param interval which transfers
     * @param hops of a path
     * @param shares what a later transfer carries of an earlier one
     * @param values how amounts are compared
     * @param hubDegree accounts with more transfers than this in the interval are not passed through
     * @param maxWalks most walks
     */
    record PathQuestion(
            String accountId,
            TimeWindow interval,
            Hops hops,
            Shares shares,
            Values values,
            int hubDegree,
            int maxWalks) {}

    /**
     * Hops of a path.
     *
     * @param maxSpan longest time from the first to the last; of a cycle only
     * @param maxGap longest time from one to the next
     * @param max most of them
     */
    record Hops(Duration maxSpan, Duration maxGap, int max) {}

    /**
     * Shares, as in the search whose walks these are.
     *
     * @param lowest least share
     * @param highest greatest share
     * @param minAmount least amount in the base currency
     */
    record Shares(double lowest, double highest, double minAmount) {}

    /**
     * What amounts are worth, so that those that cannot belong together are left out; who asks must compare exactly.
     *
     * @param perMinor value of one minor unit in the base currency, by currency code
     * @param slack by what factor a value may differ from the true one on a day of the interval; at least 1
     * @param areComplete whether every currency of the graph is among them
     */
    record Values(Map<String, Double> perMinor, double slack, boolean areComplete) {

        public Values {
            perMinor = Map.copyOf(perMinor);
        }
    }

    /**
     * What was found.
     *
     * @param walks transfers of each
     * @param cut whether there are more
     */
    record Walks(List<List<Transfer>> walks, boolean cut) {

        public Walks {
            walks = List.copyOf(walks);
        }
    }
}
