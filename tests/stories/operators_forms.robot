*** Settings ***
Documentation       Plone's own forms work under the content policy, which forbids scripts in attributes.
Resource            common.resource

Suite Setup         Open The Site As The Operator
Suite Teardown      Close The Site


*** Test Cases ***
A page is written with the editor, changed in a dialog and taken away
    Go To The Page    ++add++Document
    Fill Text    css=#form-widgets-IDublinCore-title    About our classes
    Click    css=button[data-mce-name="bold"]
    Keyboard Input    insertText    Words with weight
    Click    css=#form-buttons-save
    Get Text    css=h1    ==    About our classes
    Get Text    css=#content-core strong    *=    Words with weight
    Click    css=#plone-contentmenu-actions > a
    Click    css=#plone-contentmenu-actions-rename
    Fill Text    css=.modal-body input[name="form.widgets.new_title"]    What we do
    Click    css=.modal-footer button[name="form.buttons.Rename"]
    Wait For Elements State    css=h1 >> text=What we do
    Click    css=#plone-contentmenu-actions > a
    Click    css=#plone-contentmenu-actions-delete
    Click    css=.modal-footer button[name="form.buttons.Delete"]
    Wait For Elements State    css=.alert >> text=What we do

An image is replaced only when somebody says so
    ${picture}=    Normalize Path    ${CURDIR}/../../src/etwinning/site/static/mark.png
    Go To The Page    ++add++Image
    Upload File By Selector    css=#form-widgets-image-input    ${picture}
    Fill Text    css=#form-widgets-title    Our mark
    Click    css=#form-buttons-save
    Go To The Page    mark.png/edit
    Get Element States    css=#form-widgets-image-input    contains    disabled
    Check Checkbox    css=#form-widgets-image-replace
    Get Element States    css=#form-widgets-image-input    contains    enabled

Languages are chosen with the arrows
    Go To The Page    @@language-controlpanel
    Select Options By    css=#form-widgets-available_languages-from    value    fr
    Click    css=#form-widgets-available_languages button[name="from2toButton"]
    Click    css=#form-buttons-save
    Go To The Page    @@language-controlpanel
    Get Element Count    css=#form-widgets-available_languages-to option[value="fr"]    ==    1

Content settings follow the type chosen
    Go To The Page    @@content-controlpanel
    Select Options By    css=select[name="type_id"]    value    Document
    Wait For Elements State    css=#workflows


*** Keywords ***
Open The Site As The Operator
    Open The Site
    Log In As    ${OPERATOR}    ${PASSWORD}
