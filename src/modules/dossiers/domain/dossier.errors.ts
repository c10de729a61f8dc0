import { mayLookInto, type Actor } from '../../../shared/actor.js';
import { DomainError, invalidField } from '../../../shared/domain-error.js';
import type { Limits, MatterTraits } from '../../../shared/grant.js';
import { DOSSIER_MOVES, DOSSIER_STATUSES, type DossierStatus } from './dossier-status.js';

/** 404: there is no such dossier, or the caller may not see it; the answer is the same for both. */
export function dossierNotFound(): DomainError {
  return new DomainError('not-found', 'DOSSIER_NOT_FOUND', { vi: 'Không tìm thấy hồ sơ.', en: 'There is no such dossier.' });
}

/** 409: the table of moves does not have this one; the details name those that it has. */
export function moveNotAllowed(from: DossierStatus, to: DossierStatus): DomainError {
  const [present, wanted] = [DOSSIER_STATUSES[from], DOSSIER_STATUSES[to]];
  const sentence =
    from === to
      ? { vi: `Hồ sơ đã ở trạng thái “${present.vi}”.`, en: `The dossier is "${present.en}" already.` }
      : {
          vi: `Hồ sơ đang ở trạng thái “${present.vi}” nên không thể chuyển sang “${wanted.vi}”.`,
          en: `The dossier is "${present.en}" and cannot become "${wanted.en}".`,
        };
  return new DomainError('rule-broken', 'MOVE_NOT_ALLOWED', sentence, { from, to, allowed: DOSSIER_MOVES[from] });
}

/** 422: a case that the procedure version does not have. */
export function caseUnknown(): DomainError {
  return invalidField('caseKey', 'PROCEDURE_CASE_UNKNOWN', {
    vi: 'Thủ tục không có trường hợp này.',
    en: 'The procedure has no such case.',
  });
}

/** 409: the procedure has several cases: whoever hands in, or the officer who accepts, has to name one. */
export function caseNotChosen(cases: readonly { key: string; name: string }[]): DomainError {
  return new DomainError(
    'rule-broken',
    'PROCEDURE_CASE_NOT_CHOSEN',
    {
      vi: 'Thủ tục có nhiều trường hợp; phải chọn trường hợp của hồ sơ.',
      en: 'The procedure has several cases; the one of the dossier has to be chosen.',
    },
    { cases },
  );
}

/** 409: the procedure states several durations for the channel: an officer has to name the one that applies. */
export function termsNotChosen(terms: readonly { key: string; durationText: string | null }[]): DomainError {
  return new DomainError(
    'rule-broken',
    'PROCEDURE_TERMS_NOT_CHOSEN',
    {
      vi: 'Thủ tục có nhiều thời hạn khác nhau; cán bộ phải chọn thời hạn áp dụng.',
      en: 'The procedure states several durations; the officer has to choose the one that applies.',
    },
    { terms },
  );
}

/** 409: the procedure sets the duration, and no other may be given. */
export function durationStated(): DomainError {
  return new DomainError('rule-broken', 'DURATION_STATED_BY_PROCEDURE', {
    vi: 'Thủ tục đã quy định thời hạn giải quyết; không xác định thời hạn khác.',
    en: 'The procedure already sets the duration; another cannot be given.',
  });
}

/** 422: terms that the procedure version does not state. */
export function termsUnknown(): DomainError {
  return invalidField('termsKey', 'PROCEDURE_TERMS_UNKNOWN', {
    vi: 'Thủ tục không có thời hạn này.',
    en: 'The procedure states no such terms.',
  });
}

/** 422: an agency that does not exist or does not resolve procedures of this kind. */
export function agencyNotCompetent(field: string): DomainError {
  return invalidField(field, 'AGENCY_NOT_COMPETENT', {
    vi: 'Cơ quan này không có thẩm quyền giải quyết thủ tục.',
    en: 'This agency is not competent for the procedure.',
  });
}

/** 422: an agency that receives nothing for the resolving one. */
export function agencyNotReceiving(field: string): DomainError {
  return invalidField(field, 'AGENCY_NOT_RECEIVING', {
    vi: 'Cơ quan này không tiếp nhận hồ sơ cho cơ quan giải quyết.',
    en: 'This agency does not receive dossiers for the resolving agency.',
  });
}

/** 422: a file that was not uploaded by the caller. */
export function fileUnknown(field: string): DomainError {
  return invalidField(field, 'FILE_UNKNOWN', {
    vi: 'Không có tệp này, hoặc tệp do người khác tải lên.',
    en: 'There is no such file, or somebody else uploaded it.',
  });
}

/** 422: a paper is either handed in as a file or reused from the repository. */
export function componentSourceTwice(index: number): DomainError {
  return invalidField(`components.${index}.documentId`, 'COMPONENT_SOURCE_TWICE', {
    vi: 'Chỉ nêu tệp tải lên hoặc giấy tờ trong kho, không nêu cả hai.',
    en: 'Name an uploaded file or a document of the repository, not both.',
  });
}

/** 409: the dossier does not wait for papers. */
export function supplementNotAsked(): DomainError {
  return new DomainError('rule-broken', 'SUPPLEMENT_NOT_ASKED', {
    vi: 'Hồ sơ không có yêu cầu bổ sung nào đang chờ trả lời.',
    en: 'No request for a supplement is waiting for an answer.',
  });
}

/** 409: supplements were asked for as often as the rule allows (NĐ 61/2018 Đ.11.2.c: once; data of the procedure version). */
export function supplementLimitReached(limit: number): DomainError {
  return new DomainError(
    'rule-broken',
    'SUPPLEMENT_LIMIT_REACHED',
    { vi: `Chỉ được yêu cầu bổ sung tối đa ${limit} lần.`, en: `A supplement may be asked for at most ${limit} time(s).` },
    { limit },
  );
}

/** 409: what has to be paid is not paid yet, so the dossier cannot be concluded. */
export function feeNotSettled(): DomainError {
  return new DomainError('rule-broken', 'FEE_NOT_SETTLED', {
    vi:
      'Chưa nộp đủ phí, lệ phí của hồ sơ nên chưa thể kết thúc giải quyết. Hãy xem các khoản thu của hồ sơ, xác định mức thu còn thiếu, ' +
      'yêu cầu nộp hoặc ghi nhận lần nộp, rồi thực hiện lại.',
    en:
      'The fee of the dossier is not settled, so it cannot be concluded yet. Look at its receivables, set the amounts that are missing, ' +
      'ask for the payment or record it, then try again.',
  });
}

/** 409: nothing is asked of the applicant that could be cancelled. */
export function nothingAsked(): DomainError {
  return new DomainError('rule-broken', 'NOTHING_ASKED', {
    vi: 'Hồ sơ không có yêu cầu bổ sung hoặc yêu cầu nộp phí nào đang chờ.',
    en: 'No request for papers or payment is open.',
  });
}

/** 403: a request is cancelled by the officer who made it, or by a head. */
export function requestOfOtherOfficer(): DomainError {
  return new DomainError('forbidden', 'REQUEST_OF_OTHER_OFFICER', {
    vi: 'Chỉ người đã yêu cầu hoặc người đứng đầu cơ quan hoặc đơn vị mới hủy được yêu cầu này.',
    en: 'Only the officer who made the request, or a head, may cancel it.',
  });
}

/** 409: there is no refusal to write a slip of. */
export function refusalNotGiven(): DomainError {
  return new DomainError('rule-broken', 'REFUSAL_NOT_GIVEN', {
    vi: 'Hồ sơ không bị từ chối nên không có phiếu từ chối.',
    en: 'The dossier was not refused, so there is no slip.',
  });
}

/** 409: no fee is due. */
export function feeNotDue(): DomainError {
  return new DomainError('rule-broken', 'FEE_NOT_DUE', {
    vi: 'Hồ sơ không có phí, lệ phí nào phải nộp.',
    en: 'No fee of the dossier is due.',
  });
}

/** 403: seen, but the caller's agency does not handle this stage of the dossier. */
export function notYourDossier(): DomainError {
  return new DomainError('forbidden', 'DOSSIER_OF_OTHER_AGENCY', {
    vi: 'Cơ quan của bạn không xử lý hồ sơ này ở giai đoạn hiện tại.',
    en: 'Your agency does not handle this dossier at this stage.',
  });
}

/** 403: the counter is the caller's, but no post held there is for this procedure; the details say what they are for. */
export function outsidePosts(procedureCode: string, posts: readonly Limits[]): DomainError {
  return new DomainError(
    'forbidden',
    'DOSSIER_OUTSIDE_POST',
    {
      vi: 'Vị trí công tác của bạn tại nơi tiếp nhận không được giao thủ tục này: ngoài lĩnh vực, thủ tục hoặc độ mật được giao.',
      en: 'None of your posts at this counter is for this procedure: it lies outside their sectors, procedures or clearance.',
    },
    {
      procedureCode,
      posts: posts.map(({ sectorCodes, procedureCodes, confidentialities }) => ({ sectorCodes, procedureCodes, confidentialities })),
    },
  );
}

/** The agencies of a dossier, and what rights to it may be limited to. */
type PartiesOf = MatterTraits & {
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly receivingSuccessorCode: string | null;
  readonly resolvingSuccessorCode: string | null;
};

/**
 * The refusal of an act of an agency that is not the dossier's: what it may not see does not exist for it. Whom an agency left the dossier
 * to sees it; what is finished takes no act of theirs.
 */
export function otherAgency(dossier: PartiesOf, actor: Actor): DomainError {
  const { receivingAgencyCode, resolvingAgencyCode, receivingSuccessorCode, resolvingSuccessorCode, ...traits } = dossier;
  const codes = [receivingAgencyCode, resolvingAgencyCode, receivingSuccessorCode, resolvingSuccessorCode];
  const isSeen = codes.some((agencyCode) => agencyCode !== null && mayLookInto(actor, { ...traits, agencyCode }));
  return isSeen ? notYourDossier() : dossierNotFound();
}
