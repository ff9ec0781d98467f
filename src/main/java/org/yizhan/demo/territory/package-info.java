/** The demo territory as everyone who takes part in it knows it: who there is, who handles what. */
@NullMarked
@NamedInterface("territory")
package org.yizhan.demo.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
