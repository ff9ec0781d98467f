package org.yizhan.intake.planted;

class BreaksNoEmptyNamesImpl {}
