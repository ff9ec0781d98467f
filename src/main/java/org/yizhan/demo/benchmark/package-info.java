/** Owns the benchmark: how fast a gateway of its own is on this machine, where the time goes, and a picture of it. */
@NullMarked
@NamedInterface("benchmark")
package org.yizhan.demo.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
