package org.yizhan.wire.contract;

import org.yizhan.messages.Violation.Words;

/**
 * An element of the contract in its place.
 *
 * @param label its name in words
 * @param required must be there at least once
 * @param repeats may be there more than once
 */
public record Field(String name, Words label, boolean required, boolean repeats, Type type) {

    /** The label with the element's name, so that the engineer finds the element and the official knows it. */
    public Words title() {
        return new Words("“" + label.zh() + "”（" + name + "）", "“" + label.en() + "” (" + name + ")");
    }
}
