package org.yizhan.demo.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that systems on the exchange send in. */
public enum Encoding {
    GB18030(Charset.forName("GB18030"), "GB18030"),
    GBK(Charset.forName("GBK"), "GBK"),
    UTF_8(StandardCharsets.UTF_8, "UTF-8");

    private final Charset charset;
    private final String declared;

    Encoding(Charset charset, String declared) {
        this.charset = charset;
        this.declared = declared;
    }

    /** The name that stands in the XML declaration. */
    public String declared() {
        return declared;
    }

    /** True if {@code text} is the same after encoding and after decoding as GB18030, of which GBK is a part. */
    public boolean fits(String text) {
        Charset reading = this == GBK ? GB18030.charset : charset;
        return text.equals(new String(text.getBytes(charset), reading));
    }

    /** This encoding where {@code text} fits it, else GB18030, which holds every character. */
    public Encoding orWider(String text) {
        return fits(text) ? this : GB18030;
    }

    byte[] encode(String text) {
        return text.getBytes(charset);
    }
}
