/// Work that goes on by itself, for each Pôle or for the platform: it survives restarts and is done once, on however many nodes.
@NullMarked
package quebec.esja.jobs;

import org.jspecify.annotations.NullMarked;
