package org.safeharbour.reporting.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests by the people of the local stack. */
public final class By {
    private By() {}

    /** A JSON request by this person. */
    public static RequestSpecification person(String name) {
        return given().header(ReportPeople.HEADER, name).contentType(ContentType.JSON);
    }
}
