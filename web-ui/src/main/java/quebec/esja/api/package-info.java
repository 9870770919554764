/// The API, version 1: what is public, read without a key. Described at `/api/openapi.json`.
@NullMarked
package quebec.esja.api;

import org.jspecify.annotations.NullMarked;
