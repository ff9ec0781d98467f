package org.yizhan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.ProblemWriter;

class SignInTests {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");

    private final RememberedSecrets store = new RememberedSecrets();
    private final OrganisationSignIn signIn =
            new OrganisationSignIn(new OrganisationSecrets(store, new SteppedClock()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void signsAnOrganisationInByItsSecret() {
        Authentication signedIn = signIn.authenticate(attempt(BUREAU.value(), store.issue(BUREAU)));

        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getName()).isEqualTo(BUREAU.value());
        assertThat(signedIn.getCredentials()).isNull();
    }

    @Test
    void refusesAWrongSecretAndABlankName() {
        store.issue(BUREAU);

        assertThatThrownBy(() -> signIn.authenticate(attempt(BUREAU.value(), "guess")))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.authenticate(attempt(" ", "guess")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void answers401WithHowToSignIn() throws IOException {
        turnaway().commence(new MockHttpServletRequest(), response, new BadCredentialsException("wrong"));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).startsWith("Basic realm=\"yizhan\"");
        assertThat(response.getContentAsString()).contains("\"code\":\"D001\"");
    }

    @Test
    void answers503WhileSecretsCannotBeRead() throws IOException {
        store.goDown();
        assertThatThrownBy(() -> signIn.authenticate(attempt(BUREAU.value(), "any")))
                .isInstanceOf(AuthenticationServiceException.class);

        turnaway().commence(new MockHttpServletRequest(), response, new AuthenticationServiceException("down"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("\"code\":\"D003\"");
    }

    @Test
    void answers403ForWhatIsNotOpen() throws IOException {
        turnaway().handle(new MockHttpServletRequest(), response, new AccessDeniedException("no"));

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("\"code\":\"D002\"");
    }

    private static Turnaway turnaway() {
        return new Turnaway(new ProblemWriter(new ObjectMapper()));
    }

    private static Authentication attempt(String name, String secret) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, secret);
    }
}
