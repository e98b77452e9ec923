// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.window.IdentityGraph.Sort;
import java.util.List;

/**
 * An identifier that several customers of a finding have in common.
 *
 * @param identifierId id of the shared node
 * @param sort what it is
 * @param customerIds the finding's customers who use it, sorted
 * @param degree how many customers of the whole graph use it
 * @param weight how strongly it ties them, in [0,1]; hubs are demoted, to 0 above the detector's limit
 */
public record SharedIdentifier(String identifierId, Sort sort, List<String> customerIds, int degree, double weight) {

    public SharedIdentifier {
        customerIds = List.copyOf(customerIds);
    }
}
