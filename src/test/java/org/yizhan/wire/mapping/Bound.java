package org.yizhan.wire.mapping;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.yizhan.messages.Message;
import org.yizhan.wire.Samples;

/** Messages bound from valid XML. */
final class Bound {
    private static final String HEADER = "<header><id>3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001</id>"
            + "<sender>11990000MB0000019F</sender><sentAt>2026-03-03T09:30:00+08:00</sentAt>"
            + "<schemaVersion>1.0</schemaVersion></header>";

    private Bound() {}

    static Message sample(String name) {
        return bind(Samples.bytes(name));
    }

    /** A message of that kind with an ordinary header and {@code elements}. */
    static Message message(String kind, String elements) {
        String xml =
                "<%s xmlns='urn:yizhan:exchange:1'>%s%s</%s>".formatted(kind, HEADER, elements.formatted(HEADER), kind);
        return bind(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Message bind(byte[] xml) {
        MessageBinding binding = new MessageBinding();
        Samples.parse(new ByteArrayInputStream(xml), binding.events());
        return binding.message();
    }
}
