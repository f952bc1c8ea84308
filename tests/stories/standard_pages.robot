*** Settings ***
Documentation       Plone's standard pages stand in our shell, on a desk and on a phone, without a fault.
Resource            common.resource

Suite Setup         Open The Site
Suite Teardown      Close The Site
Test Template       Page Is Right


*** Test Cases ***    PATH    WHO
Front page            ${EMPTY}    visitor
Log-in                login    visitor
Search                @@search?SearchableText=rivers    visitor
Accessibility         accessibility    visitor
Code of conduct       code-of-conduct    visitor
Code for pupils       code-of-conduct-pupils    visitor
Privacy               privacy    visitor
Offices               offices    visitor
Nothing here          no-such-page    visitor
Front page of staff   ${EMPTY}    operator
Adding a page         ++add++Document    operator
Contents              folder_contents    operator
History               @@historyview    operator
Editing               edit    operator
Site set-up           @@overview-controlpanel    operator
Mail settings         @@mail-controlpanel    operator


*** Keywords ***
Page Is Right
    [Arguments]    ${path}    ${who}
    IF    "${who}" == "operator"    Be The Operator
    On A Desk
    Go To The Page    ${path}
    Get Element Count    css=h1    ==    1
    Get Attribute    css=body    class    *=    etw-env-
    Get Text    css=.etw-envbar    !=    ${EMPTY}
    Page Should Be Accessible
    Take Screenshot    ${TEST NAME}-1280
    On A Phone
    Nothing Should Stick Out
    Page Should Be Accessible
    Take Screenshot    ${TEST NAME}-390

Be The Operator
    Go To The Page
    ${there}=    Get Element Count    css=body.userrole-authenticated
    IF    not ${there}    Log In As    ${OPERATOR}    ${PASSWORD}
