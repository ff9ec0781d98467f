package org.yizhan.wire.mapping;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.yizhan.messages.Message;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.wire.Samples;

/** Messages bound from valid XML. */
final class Bound {
    private static final String HEADER = "<header><id>%1$s3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001%1$s</id>"
            + "<sender>%1$s11990000MB0000019F%1$s</sender><sentAt>%1$s2026-03-03T09:30:00+08:00%1$s</sentAt>"
            + "<schemaVersion>1.0</schemaVersion></header>";
    private static final String PETITION =
            """
            <mode>transfer</mode><petition><numbers/><receivedOn>2026-03-02</receivedOn>
            <registeredAt>2026-03-02T15:20:00+08:00</registeredAt><form>letter</form><purpose>other</purpose>
            <matterClass>appeal</matterClass><contentClass>990000</contentClass><territory>990100</territory>
            <title>t</title><text>t</text><persons>1</persons>%s<petitioners><petitioner><type>person</type>%s
            </petitioner></petitioners></petition>
            """;

    private Bound() {}

    static Message sample(String name) {
        return bind(Samples.bytes(name));
    }

    /** A message of that kind with an ordinary header and {@code elements}. */
    static Message message(String kind, String elements) {
        return message(kind, elements, "");
    }

    /** The same with {@code space} around what the header says. */
    static Message message(String kind, String elements, String space) {
        String xml =
                "<%s xmlns='urn:yizhan:exchange:1'>%s%s</%s>".formatted(kind, HEADER.formatted(space), elements, kind);
        return bind(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A petition with those flags. */
    static Petition petition(String flags) {
        return petitionOf(message("Transfer", PETITION.formatted(flags, "")));
    }

    /** A person who petitions and is described by {@code elements}. */
    static Petitioner petitioner(String elements) {
        return petitionOf(message("Transfer", PETITION.formatted("", elements)))
                .petitioners()
                .get(0);
    }

    static Petition petitionOf(Message message) {
        Petition petition = message.petition();
        if (petition == null) {
            throw new AssertionError("no petition in " + message);
        }
        return petition;
    }

    private static Message bind(byte[] xml) {
        MessageBinding binding = new MessageBinding();
        Samples.parse(new ByteArrayInputStream(xml), binding.events());
        return binding.message();
    }
}
