// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of the built page.
 *
 * <p>A path outside the folder, behind a symbolic link that leaves it, or with a name that begins with a dot is not found. A
 * path without a dot in its last name is a place inside the page and gives {@code index.html}.
 */
@Singleton
final class PageFiles {

    private static final String INDEX = "index.html";

    private final @Nullable Path root;

    PageFiles(@Nullable @Property(name = "skein.web-root") String webRoot) {
        this.root = webRoot == null || webRoot.isBlank() ? null : Path.of(webRoot);
    }

    /** {@return whether there is a page at all} */
    boolean isInstalled() {
        return root != null && Files.isRegularFile(root.resolve(INDEX));
    }

    /**
     * {@return the file for a path}
     *
     * @param path decoded, without the leading slash
     */
    Optional<Path> find(String path) throws IOException {
        if (root == null) {
            return Optional.empty();
        }
        Optional<Path> exact = path.isEmpty() ? Optional.empty() : inside(root, path);
        boolean isPlace = !path.substring(path.lastIndexOf('/') + 1).contains(".");
        return exact.isPresent() || !isPlace ? exact : inside(root, INDEX);
    }

    private static Optional<Path> inside(Path root, String path) throws IOException {
        Path wanted;
        try {
            wanted = root.resolve(path).normalize();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
        if (!wanted.startsWith(root.normalize()) || isHidden(root.normalize().relativize(wanted))) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(wanted) || !wanted.toRealPath().startsWith(root.toRealPath())) {
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
