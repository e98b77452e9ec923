// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what the model in force says of alerts. */
public interface ModelVerdictStore {

    /** Keeps these verdicts instead of all earlier ones. */
    void replace(List<ModelVerdict> verdicts);

    /** {@return verdicts by alert id; alerts without one are left out} */
    Map<String, ModelVerdict> find(Collection<String> alertIds);
}
