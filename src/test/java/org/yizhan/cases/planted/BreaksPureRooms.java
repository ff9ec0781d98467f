package org.yizhan.cases.planted;

import org.springframework.stereotype.Component;

@Component
class BreaksPureRooms {}
