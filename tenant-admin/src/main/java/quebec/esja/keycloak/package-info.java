/// The people and Organizations of Keycloak, by a port that names no Keycloak type; the only package that imports Keycloak.
@NullMarked
package quebec.esja.keycloak;

import org.jspecify.annotations.NullMarked;
