// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import io.skein.detect.Listing;
import io.skein.detect.chain.Chain;
import io.skein.detect.chain.ChainEvidence;
import io.skein.detect.chain.ChainForest;
import io.skein.detect.money.BaseSum;
import io.skein.window.GraphView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks at where the transfers of a chain come from and go to. */
final class WaySearch {

    private final ChainForest forest;
    private final ChainEvidence evidence;
    private final GeographyParameters parameters;
    private final Places places;

    WaySearch(GraphView view, ChainForest forest, ChainEvidence evidence, GeographyParameters parameters) {
        this.forest = forest;
        this.evidence = evidence;
        this.parameters = parameters;
        this.places = new Places(view.transfers(), new Countries(view), view.lists());
    }

    /** {@return the chain as a way through listed places or abroad and back, if it is one and large enough} */
    Optional<Way> way(Chain chain) {
        int[] listed = Arrays.stream(chain.transfers())
                .filter(transfer -> !places.touched(transfer).isEmpty())
                .toArray();
        int[] returns = Arrays.stream(chain.transfers())
                .filter(transfer -> places.isDetour(forest.pathTo(transfer)))
                .toArray();
        if (listed.length + returns.length == 0) {
            return Optional.empty();
        }
        BaseSum amount = evidence.sourceAmount(chain);
        List<Listing> listings = Arrays.stream(listed)
                .boxed()
                .flatMap(transfer -> places.touched(transfer).stream())
                .distinct()
                .sorted(Listing.ORDER)
                .toList();
        return amount.reaches(parameters.minAmount())
                ? Optional.of(new Way(chain, listed, returns, listings, amount.known()))
                : Optional.empty();
    }
}
