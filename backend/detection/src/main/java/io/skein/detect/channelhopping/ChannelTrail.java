// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.chain.ChainForest;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;

/** Which kinds of channel the money of each transfer has seen since its source, along the main feeders. */
final class ChannelTrail {

    private static final byte NONE = -1;

    private final TransferWindow window;
    private final ChainForest forest;
    private final byte[] seen;
    private final byte[] latest;
    private final byte[] changes;

    ChannelTrail(TransferWindow window, ChainForest forest, RunContext context) {
        this.window = window;
        this.forest = forest;
        this.seen = new byte[window.transferCount()];
        this.latest = new byte[window.transferCount()];
        this.changes = new byte[window.transferCount()];
        Pace pace = new Pace(context);
        for (int transfer = 0; transfer < seen.length; transfer++) {
            pace.step(1);
            if (forest.chain(transfer) != ChainForest.NONE) {
                follow(transfer);
            }
            pace.finished(1);
        }
        pace.tell();
    }

    /** {@return how many kinds of channel there are on the path to a transfer} */
    int kinds(int transfer) {
        return Integer.bitCount(seen[transfer]);
    }

    /** {@return how often the kind changes on the path to a transfer} */
    int changes(int transfer) {
        return changes[transfer];
    }

    /** {@return the kinds on the path to a transfer, in the order of their use; one that returns is named again} */
    List<ChannelKind> pathKinds(int transfer) {
        List<ChannelKind> kinds = new ArrayList<>();
        for (int each : forest.pathTo(transfer)) {
            ChannelKind kind = ChannelKind.of(window.channel(each));
            if (kind != null && (kinds.isEmpty() || kinds.getLast() != kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private void follow(int transfer) {
        int before = forest.feeder(transfer);
        byte previous = before == ChainForest.NONE ? NONE : latest[before];
        ChannelKind kind = ChannelKind.of(window.channel(transfer));
        byte now = kind == null ? previous : (byte) kind.ordinal();
        boolean changed = previous != NONE && now != previous;
        latest[transfer] = now;
        seen[transfer] = (byte) ((before == ChainForest.NONE ? 0 : seen[before]) | (now == NONE ? 0 : 1 << now));
        changes[transfer] = (byte) ((before == ChainForest.NONE ? 0 : changes[before]) + (changed ? 1 : 0));
    }
}
