package org.yizhan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

class OperatorSignInTests {
    @TempDir
    private Path dataDir;

    @Test
    void signsOperatorsInByTheSecretThatIsSet() {
        OperatorSignIn signIn = signIn("the secret that is set");

        Authentication signedIn = signIn.authenticate(attempt("operator", "the secret that is set"));

        assertThat(signedIn).isNotNull();
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("OPERATOR");
        assertThat(dataDir).isEmptyDirectory();
    }

    @Test
    void elseByOneGeneratedIntoTheDataDirectory() throws IOException {
        OperatorSignIn signIn = signIn("");
        String generated = Files.readString(dataDir.resolve("operator.secret"));

        assertThat(generated).hasSize(64);
        assertThat(signIn.authenticate(attempt("operator", generated))).isNotNull();
        assertThat(signIn("").authenticate(attempt("operator", generated))).isNotNull();
    }

    @Test
    void refusesAnyOtherSecret() {
        assertThatThrownBy(() -> signIn("one").authenticate(attempt("operator", "another")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void leavesOrganisationsToTheirOwnSignIn() {
        assertThat(signIn("one").authenticate(attempt("11990000MB0000019F", "one")))
                .isNull();
    }

    @Test
    void settingsTellNoSecret() {
        assertThat(new OperatorSettings("one")).asString().doesNotContain("one");
    }

    private OperatorSignIn signIn(String secret) {
        GatewaySettings gateway = new GatewaySettings(new OrganisationCode("11990000MB0000019F"), dataDir);
        return new OperatorSignIn(new OperatorSettings(secret), gateway);
    }

    private static Authentication attempt(String name, String secret) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, secret);
    }
}
