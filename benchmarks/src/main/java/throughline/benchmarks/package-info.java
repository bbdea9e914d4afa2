/** Measures the service on logs of any size: how fast it is read, and how fast it is written. */
@NullMarked
package throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
