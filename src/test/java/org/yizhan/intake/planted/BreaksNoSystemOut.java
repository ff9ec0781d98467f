package org.yizhan.intake.planted;

class BreaksNoSystemOut {
    void print() {
        System.out.println("printed");
    }
}
