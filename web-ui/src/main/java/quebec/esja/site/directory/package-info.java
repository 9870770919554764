/// The public directory: searched in a Pôle or in all of them, read enterprise by enterprise, taken away as a table.
/// The API answers with the same JSON, and the workspace shows a buyer the same results.
@NullMarked
package quebec.esja.site.directory;

import org.jspecify.annotations.NullMarked;
