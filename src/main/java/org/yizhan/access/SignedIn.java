package org.yizhan.access;

import java.security.Principal;

/** Who it is that signed in. */
public final class SignedIn {
    private SignedIn() {}

    /** True of an operator, false of an organisation, whose name is its code. */
    public static boolean isOperator(Principal principal) {
        return principal.getName().equals(OperatorSignIn.NAME);
    }
}
