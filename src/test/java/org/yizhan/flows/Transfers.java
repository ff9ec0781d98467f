package org.yizhan.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.yizhan.messages.OrganisationCode;

/** Valid transfers on the sample's matter, each with an id of its own. */
final class Transfers {
    /** Without what its petitioner would be known by again: these are no repeats of each other. */
    private static final String SAMPLE = read(Path.of("schemas/samples/valid/transfer-letter.xml"))
            .replaceAll("<(documentNumber|telephone|address)>[^<]*</\\1>", "");

    private Transfers() {}

    /** To be routed by the gateway. */
    static String from(OrganisationCode bureau) {
        return SAMPLE.replaceAll("<id>[^<]*</id>", "<id>" + UUID.randomUUID() + "</id>")
                .replaceAll("<sender>[^<]*</sender>", "<sender>" + bureau + "</sender>");
    }

    static String addressed(OrganisationCode bureau, OrganisationCode organ) {
        return from(bureau)
                .replace("<mode>transfer</mode>", "<mode>transfer</mode><addressee>" + organ + "</addressee>");
    }

    static String idOf(String transfer) {
        return transfer.replaceAll("(?s).*<id>([^<]*)</id>.*", "$1");
    }

    /** The content of an element of a receipt. */
    static String element(String name, String xml) {
        return xml.replaceAll("(?s).*<" + name + ">([^<]*)</" + name + ">.*", "$1");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
