/** Reads what a printed plan says around its actions; what is unclear stays as its section and becomes a finding. */
@NullMarked
package throughline.command.imports.around;

import org.jspecify.annotations.NullMarked;
