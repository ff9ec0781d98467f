package org.yizhan.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.territory.Member;
import org.yizhan.demo.territory.Territory;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.tables.ResourceText;

/** What the demo tells its reader to open and try. */
public final class Welcome {
    private final Territory territory = Territory.read();
    private final Access access;
    private final Member guest;
    private final Path credentials;

    /** @param credentials the file of secrets; the example transfer is written beside it */
    public Welcome(Access access, OrganisationCode guest, Path credentials) {
        this.access = access;
        this.guest = territory.find(guest).orElseThrow();
        this.credentials = credentials;
    }

    /** Writes the example transfer and prints the text. */
    public void print(PrintStream out, Clock clock) throws IOException {
        OrganisationCode bureau = territory.bureauOf(guest.region()).code();
        Path example = credentials.resolveSibling("demo-transfer.xml");
        Files.write(example, example(bureau, clock));
        out.print(ResourceText.read("/demo/welcome.txt")
                .formatted(
                        access.http(),
                        access.broker(),
                        credentials,
                        access.folder(),
                        bureau,
                        access.credentials().secretOf(bureau),
                        example,
                        guest.name(),
                        guest.code(),
                        access.credentials().secretOf(guest.code())));
    }

    private byte[] example(OrganisationCode bureau, Clock clock) {
        return new Petitions()
                .transfer(
                        new Drafts(bureau, clock),
                        Sort.TRANSFER,
                        territory.matters().stream()
                                .filter(m -> m.organ().equals(guest.code()))
                                .findFirst()
                                .orElseThrow(),
                        0,
                        null,
                        null)
                .write(Encoding.UTF_8);
    }
}
