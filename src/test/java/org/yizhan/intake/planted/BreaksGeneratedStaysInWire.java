package org.yizhan.intake.planted;

import org.yizhan.wire.generated.ObjectFactory;

class BreaksGeneratedStaysInWire {
    final ObjectFactory factory = new ObjectFactory();
}
