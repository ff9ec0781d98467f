package org.yizhan.wire.parsing;

/**
 * Bounds on the form of a message, far above what the contract needs and below what costs memory or time.
 *
 * @param depth of nested elements
 * @param tags number of elements and attributes together; attributes are counted before the next element
 * @param attributes of one element, namespace declarations included
 * @param attributeLength in characters
 * @param nameLength in characters, with prefix
 * @param textLength in characters, from one tag to the next
 * @param codeLength in characters, of an element whose text follows a pattern: matching takes the validator time that
 *     grows with the square of the length
 */
record Limits(
        int depth, int tags, int attributes, int attributeLength, int nameLength, int textLength, int codeLength) {
    static final Limits STANDARD = new Limits(64, 30_000, 64, 16_384, 256, 524_288, 4_096);
}
