package org.yizhan.demo.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yizhan.messages.OrganisationCode;

/** Secrets that were issued to the organisations this program speaks for. */
public final class Credentials {
    private final Map<String, String> secrets;

    private Credentials(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    public static Credentials of(Map<String, String> secrets) {
        return new Credentials(secrets);
    }

    /**
     * Reads a file of lines {@code code,secret}; lines that begin with # are left out.
     *
     * @throws IOException also when a line has another form
     */
    public static Credentials read(Path file) throws IOException {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int comma = line.indexOf(',');
            if (comma < 1) {
                throw new IOException(file + ": expected lines of the form code,secret");
            }
            secrets.put(
                    line.substring(0, comma).strip(), line.substring(comma + 1).strip());
        }
        return new Credentials(secrets);
    }

    public boolean knows(OrganisationCode organisation) {
        return secrets.containsKey(organisation.value());
    }

    /**
     * The secret of an organisation.
     *
     * @throws UnusableInput if none was issued to this program
     */
    public String secretOf(OrganisationCode organisation) {
        String secret = secrets.get(organisation.value());
        if (secret == null) {
            throw new UnusableInput("密钥文件中没有单位 " + organisation, "no secret for organisation " + organisation);
        }
        return secret;
    }

    String basic(OrganisationCode organisation) {
        String pair = organisation.value() + ":" + secretOf(organisation);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
