package org.yizhan.intake.planted;

class BreaksNoBroadCatch {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (Exception e) {
            return 0;
        }
    }
}
