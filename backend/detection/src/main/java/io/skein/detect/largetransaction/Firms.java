// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.party.Parties;
import io.skein.model.PartyKind;
import io.skein.window.GraphView;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which parties are organisations: those of whose owners at least one is known as such and none as a person. Of whom nothing is known the lower
 * thresholds of persons hold.
 *
 * @param view where profiles are
 * @param parties of the same view
 */
record Firms(GraphView view, Parties parties) {

    boolean isFirm(int party) {
        return IntStream.of(parties.accounts(party))
                .flatMap(account -> IntStream.of(view.transfers().accounts().ownerNumbers(account)))
                .mapToObj(owner -> view.profiles().partyKind(owner))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one == other ? one : PartyKind.NATURAL)
                .filter(kind -> kind == PartyKind.LEGAL)
                .isPresent();
    }
}
