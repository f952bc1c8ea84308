*** Settings ***
Documentation       The doors: in, out, a wrong password, a forgotten one; without a fault on a desk and on a phone.
Resource            common.resource

Suite Setup         Open The Site
Suite Teardown      Close The Site


*** Test Cases ***
Pages Of A Visitor
    [Template]    Door Is Right
    login
    pupil-door
    forgotten-password
    forgotten-password?asked=1
    new-password?link=gone
    new-address?link=gone
    stop-address?link=gone
    stop-address?done=1
    logged-out

Wrong Passwords Are Told At The Form
    As A New Visitor
    FOR    ${door}    IN    login    pupil-door
        Go To The Page    ${door}
        Fill Text    id=login    nobody
        Fill Text    id=password    wrong
        Click    css=main form button[type=submit]
        Get Text    css=.etw-errors    !=    ${EMPTY}
        Get Property    id=login    value    ==    nobody
        Get Property    id=password    value    ==    ${EMPTY}
        Page Should Be Accessible
        Take Screenshot    wrong-${door}
    END

In And Out
    As A New Visitor
    Log In As    ${OPERATOR}    ${PASSWORD}
    Door Is Right    change-password
    Door Is Right    change-address
    Door Is Right    logout
    Click    css=main form button[type=submit]
    Wait For Elements State    css=body.userrole-anonymous
    Get Text    css=h1    ==    You are logged out

The Keyboard Is Enough
    As A New Visitor
    Go To The Page    login
    Focus    id=login
    Keyboard Input    type    ${OPERATOR}
    Keyboard Key    press    Tab
    Keyboard Input    type    ${PASSWORD}
    Keyboard Key    press    Enter
    Wait For Elements State    css=body.userrole-authenticated


*** Keywords ***
Door Is Right
    [Arguments]    ${path}
    On A Desk
    Go To The Page    ${path}
    Get Element Count    css=h1    ==    1
    Get Text    css=.etw-envbar    !=    ${EMPTY}
    Page Should Be Accessible
    ${name}=    Evaluate    $path.partition('?')[0]
    Take Screenshot    ${name}-1280
    On A Phone
    Nothing Should Stick Out
    Page Should Be Accessible
    Take Screenshot    ${name}-390
    On A Desk
