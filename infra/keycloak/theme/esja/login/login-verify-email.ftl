<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=message?? && message.type == 'error'; section>
  <#if section = "header">
    ${msg("emailVerifyTitle")}
  <#elseif section = "form">
    <p class="lead"><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if></p>
    <#if isAppInitiatedAction??>
    <form id="kc-verify-email-form" class="form" action="${url.loginAction}" method="post">
      <div class="actions">
        <button class="button button-first" type="submit">${verifyEmail???then(msg("emailVerifyResend"), msg("emailVerifySend"))}</button>
        <button class="button" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
      </div>
    </form>
    <#else>
    <p class="quiet">${msg("emailVerifyInstruction2")}</p>
    <p class="actions"><a class="button" href="${url.loginAction}">${msg("emailVerifyResend")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
