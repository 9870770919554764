/// SEAO, Québec's public notices: reads the weekly files of its open data and keeps the newest state of each process.
@NullMarked
package quebec.esja.seao;

import org.jspecify.annotations.NullMarked;
