// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import io.skein.detect.LocalizedText;
import io.skein.model.PartyKind;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import java.util.ArrayList;
import java.util.List;

/**
 * Which subjects are compared with each other: those whose owners are of one kind and segment. Whom nothing is known of has all for peers, and so
 * has, in a window, a group of which too few are active in it.
 */
public final class PeerGroups {

    /** With fewer of a group active in a window, all subjects are the peers. */
    public static final int LEAST_MEMBERS = 20;

    /** All subjects. */
    static final int ALL = 0;

    private final int[] groupOf;
    private final List<LocalizedText> names;

    private PeerGroups(int[] groupOf, List<LocalizedText> names) {
        this.groupOf = groupOf;
        this.names = names;
    }

    /** {@return the groups of some subjects, by the first owner of their first account} */
    static PeerGroups of(GraphView view, Members members) {
        List<LocalizedText> names = new ArrayList<>();
        names.add(new LocalizedText("all", "全部"));
        int[] groupOf = new int[members.count()];
        for (int subject = 0; subject < groupOf.length; subject++) {
            LocalizedText name = name(view, members.firstAccount(subject));
            int group = name.isEmpty() ? ALL : names.indexOf(name);
            if (group < 0) {
                group = names.size();
                names.add(name);
            }
            groupOf[subject] = group;
        }
        return new PeerGroups(groupOf, List.copyOf(names));
    }

    /** {@return number of a subject's group} */
    int of(int subject) {
        return groupOf[subject];
    }

    /** {@return what a group is called} */
    LocalizedText name(int group) {
        return names.get(group);
    }

    private static LocalizedText name(GraphView view, int account) {
        int[] owners = view.transfers().accounts().ownerNumbers(account);
        if (owners.length == 0) {
            return LocalizedText.NONE;
        }
        Profiles profiles = view.profiles();
        String segment = profiles.segment(owners[0]);
        PartyKind kind = profiles.partyKind(owners[0]);
        String suffix = segment == null ? "" : " " + segment;
        if (kind == null) {
            return segment == null ? LocalizedText.NONE : LocalizedText.same(segment);
        }
        return switch (kind) {
            case NATURAL -> new LocalizedText("persons" + suffix, "个人" + suffix);
            case LEGAL -> new LocalizedText("organisations" + suffix, "机构" + suffix);
        };
    }
}
