// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import org.dataloader.DataLoaderRegistry;

/** Makes the loaders of one request, which fetch many things by id at once and each thing once. */
public interface Loaders {

    /** {@return loaders that have loaded nothing yet} */
    DataLoaderRegistry newRegistry();
}
