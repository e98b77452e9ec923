// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Configuration records as the application binds them, from properties alone. */
public final class Configured {

    private Configured() {}

    /** {@return the record that these properties make, with defaults for what they leave out} */
    public static <T> T as(Class<T> type, Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .enableDefaultPropertySources(false)
                .properties(properties)
                .build()) {
            return context.start().getBean(type);
        }
    }

    /** {@return what a person is told who starts with these properties} */
    public static String refusal(Class<?> type, Map<String, Object> properties) {
        try {
            throw new AssertionError("accepted: " + as(type, properties));
        } catch (RuntimeException refused) {
            return ErrorLine.of(refused);
        }
    }
}
