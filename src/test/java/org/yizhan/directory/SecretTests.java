package org.yizhan.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTests {
    @Test
    void knowsItsTextAndNoOther() {
        Secret.Issued issued = Secret.issue();

        assertThat(issued.secret().matches(issued.text())).isTrue();
        assertThat(issued.secret().matches(issued.text() + "0")).isFalse();
        assertThat(issued.secret().matches("")).isFalse();
    }

    @Test
    void holdsAtLeast128Bits() {
        assertThat(Secret.issue().text()).matches("[0-9a-f]{40}");
    }

    @Test
    void isTheDigestOfSaltAndText() throws Exception {
        Secret secret = Secret.of("密码 text");
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(HexFormat.of().parseHex(secret.salt()));

        assertThat(secret.hash()).isEqualTo(HexFormat.of().formatHex(sha256.digest("密码 text".getBytes(UTF_8))));
    }

    @Test
    void neverRepeatsTextOrSalt() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Secret.Issued issued = Secret.issue();
            assertThat(seen.add(issued.text())).isTrue();
            assertThat(seen.add(issued.secret().salt())).isTrue();
        }
    }

    @Test
    void keepsItsTextOutOfLogs() {
        Secret.Issued issued = Secret.issue();

        assertThat(issued.toString()).doesNotContain(issued.text());
    }
}
